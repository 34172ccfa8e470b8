package dev.vmss.engine.plan;

import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.impact.UpdateImpact;
import dev.vmss.engine.rules.CheckResult;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an update will do to a set, step by step.
 *
 * @param mode the mode of the upgrade policy that governs the update
 * @param diff what the update changes
 * @param impact what the changes do to instances
 * @param check whether Azure allows the update as the plan sends it; a refused one has no steps
 * @param touchesInstances whether the update leaves existing instances without the latest model
 * @param outdated the ids of the instances that do not have the latest model after the update, in order
 * @param steps what happens, in order
 * @param bounds how far it goes at worst
 * @param warnings what a user will want to know first
 * @param replacement what a new set would take, if Azure refuses changes that no number of updates can make
 * @param instanceUpdates the updates of single instances' own models that the plan holds too, in order
 * @param instanceImpacts what each instance suffers, by its id, in order; instances that suffer the same share one value
 * @param desired the set as the plan makes it, with what the options ask for and without what others own
 * @param ownedByOthers the places that the plan leaves to others
 */
public record UpgradePlan(
        UpgradeMode mode,
        ModelDiff diff,
        UpdateImpact impact,
        CheckResult check,
        boolean touchesInstances,
        List<String> outdated,
        List<Step> steps,
        Bounds bounds,
        List<PlanWarning> warnings,
        Optional<Replacement> replacement,
        List<InstanceUpdate> instanceUpdates,
        Map<String, InstanceImpact> instanceImpacts,
        ScaleSet desired,
        Set<String> ownedByOthers) {

    /**
     * Copies the lists.
     *
     * @param mode the mode of the upgrade policy
     * @param diff what changes
     * @param impact what the changes do
     * @param check whether Azure allows the update
     * @param touchesInstances whether instances lose the latest model
     * @param outdated the instances without the latest model
     * @param steps what happens
     * @param bounds how far it goes
     * @param warnings what to know first
     * @param replacement what a new set would take
     * @param instanceUpdates the updates of single instances
     * @param instanceImpacts what each instance suffers
     * @param desired the set as the plan makes it
     * @param ownedByOthers the places that the plan leaves to others
     */
    public UpgradePlan {
        outdated = List.copyOf(outdated);
        steps = List.copyOf(steps);
        warnings = List.copyOf(warnings);
        instanceUpdates = List.copyOf(instanceUpdates);
        instanceImpacts = Collections.unmodifiableMap(new LinkedHashMap<>(instanceImpacts));
        ownedByOthers = Set.copyOf(ownedByOthers);
    }

    /**
     * The instances that suffer the same, together, so that a set of any size can be read.
     *
     * @return the ids of the instances for each impact, both in order of the instances
     */
    public Map<InstanceImpact, List<String>> instancesByImpact() {
        Map<InstanceImpact, List<String>> groups = new LinkedHashMap<>();
        instanceImpacts.forEach((id, impact) ->
                groups.computeIfAbsent(impact, any -> new ArrayList<>()).add(id));
        groups.replaceAll((impact, ids) -> List.copyOf(ids));
        return Collections.unmodifiableMap(groups);
    }
}
