package dev.vmss.engine.plan;

import dev.vmss.engine.impact.UpdateImpact;
import dev.vmss.engine.rules.AzureError;
import dev.vmss.engine.rules.CheckResult;
import dev.vmss.engine.rules.Update;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an update will do to a set, step by step. Only an {@link UpgradePlanner} makes plans, and a plan knows the update that it
 * plans, so that whatever is made of a plan is about that update. Immutable; plans of the same input are equal.
 */
public final class UpgradePlan {

    private final PlanContents contents;

    UpgradePlan(PlanContents contents) {
        this.contents = contents;
    }

    /**
     * The update that the plan carries out.
     *
     * @return the applied model, the desired one with what the options ask for and without what others own, the model that
     *     results, their difference, and the context with the instances
     */
    public Update update() {
        return contents.update();
    }

    /**
     * The desired model as it was given to the planner: with what others own, and without what the options ask for.
     *
     * @return what {@link UpgradePlanner} plans again to an equal plan, with the same rules, options, instances and facts
     */
    public ScaleSet requested() {
        return contents.requested();
    }

    /**
     * The updates that the plan sends, in order: the whole one, or two where instances must leave their load balancers before
     * they join others, and {@link SetStep.AddPools} sends the second.
     *
     * @return the updates, without the properties that steps of their own set before and afterwards
     */
    public List<Update> parts() {
        return contents.parts();
    }

    /** {@return what the operator wants of the plan, with the instances' own spelling of their ids} */
    public PlanOptions options() {
        return contents.options();
    }

    /** {@return the mode of the upgrade policy that governs the update} */
    public UpgradeMode mode() {
        return contents.mode();
    }

    /** {@return what the changes do to instances} */
    public UpdateImpact impact() {
        return contents.impact();
    }

    /** {@return whether Azure allows the update as the plan sends it; a refused one has no steps} */
    public CheckResult check() {
        return contents.check();
    }

    /**
     * Whether the plan can be carried out as the operator wants it.
     *
     * @return {@code false} if Azure refuses the update or is known to give it up, if it needs a deallocation that Azure does not
     *     offer, if it is more disruptive than the options allow, or if Azure does not offer the action that they ask for;
     *     {@link #check()}, {@link #failure()} and {@link #warnings()} say which
     */
    public boolean isExecutable() {
        return contents.isExecutable();
    }

    /**
     * How the platform gives the update up after the steps, where the instances as they are leave it no choice. The set has the
     * new model then, and its instances do not.
     *
     * @return Azure's error, or empty if nothing is known to stop the platform
     */
    public Optional<AzureError> failure() {
        return contents.failure();
    }

    /** {@return whether the update leaves existing instances without the latest model} */
    public boolean touchesInstances() {
        return impact().touchesInstances() || parts().size() > 1;
    }

    /** {@return the ids of the instances that do not have the latest model after the update, in order} */
    public List<String> outdated() {
        return contents.outdated();
    }

    /** {@return what happens, in order} */
    public List<Step> steps() {
        return contents.steps();
    }

    /** {@return how far it goes at worst} */
    public Bounds bounds() {
        return contents.bounds();
    }

    /** {@return what a user will want to know first} */
    public List<PlanWarning> warnings() {
        return contents.warnings();
    }

    /** {@return what a new set would take, if Azure refuses changes that no number of updates can make} */
    public Optional<Replacement> replacement() {
        return contents.replacement();
    }

    /** {@return the updates of single instances' own models that the plan holds too, in order} */
    public List<InstanceUpdate> instanceUpdates() {
        return contents.instanceUpdates();
    }

    /** {@return what each instance suffers, by its id, in order; instances that suffer the same share one value} */
    public Map<String, InstanceImpact> instanceImpacts() {
        return contents.instanceImpacts();
    }

    /**
     * The instances that suffer the same, together, so that a set of any size can be read.
     *
     * @return the ids of the instances for each impact, both in order of the instances
     */
    public Map<InstanceImpact, List<String>> instancesByImpact() {
        Map<InstanceImpact, List<String>> groups = new LinkedHashMap<>();
        instanceImpacts()
                .forEach((id, impact) ->
                        groups.computeIfAbsent(impact, any -> new ArrayList<>()).add(id));
        groups.replaceAll((impact, ids) -> List.copyOf(ids));
        return Collections.unmodifiableMap(groups);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UpgradePlan plan && contents.equals(plan.contents);
    }

    @Override
    public int hashCode() {
        return contents.hashCode();
    }

    @Override
    public String toString() {
        return "UpgradePlan" + contents;
    }
}
