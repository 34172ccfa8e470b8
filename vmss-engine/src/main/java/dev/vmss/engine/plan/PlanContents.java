package dev.vmss.engine.plan;

import dev.vmss.engine.impact.UpdateImpact;
import dev.vmss.engine.rules.AzureError;
import dev.vmss.engine.rules.CheckResult;
import dev.vmss.engine.rules.Update;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that an {@link UpgradePlan} holds, each as its accessor there says. The impacts, of which there may be many, are made for
 * one plan and cannot be changed, so they are not copied.
 *
 * @param requested the desired model as it was given
 * @param update the update
 * @param parts the updates that it sends
 * @param options what the operator wants
 * @param mode the mode that governs it
 * @param impact what its changes do
 * @param check whether Azure allows it
 * @param isExecutable whether it can be carried out
 * @param failure how the platform gives up
 * @param outdated the instances without the latest model
 * @param steps what happens
 * @param bounds how far it goes
 * @param warnings what to know first
 * @param replacement what a new set would take
 * @param instanceUpdates the updates of single instances
 * @param instanceImpacts what each instance suffers
 */
record PlanContents(
        ScaleSet requested,
        Update update,
        List<Update> parts,
        PlanOptions options,
        UpgradeMode mode,
        UpdateImpact impact,
        CheckResult check,
        boolean isExecutable,
        Optional<AzureError> failure,
        List<String> outdated,
        List<Step> steps,
        Bounds bounds,
        List<PlanWarning> warnings,
        Optional<Replacement> replacement,
        List<InstanceUpdate> instanceUpdates,
        Map<String, InstanceImpact> instanceImpacts) {

    PlanContents {
        parts = List.copyOf(parts);
        outdated = List.copyOf(outdated);
        steps = List.copyOf(steps);
        warnings = List.copyOf(warnings);
        instanceUpdates = List.copyOf(instanceUpdates);
    }
}
