package dev.vmss.engine.plan;

import dev.vmss.engine.impact.UpdateImpact;
import dev.vmss.engine.rules.CheckResult;
import dev.vmss.engine.rules.Update;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is known before a plan is laid out.
 *
 * @param update the update
 * @param check whether Azure allows it
 * @param impact what its changes do
 * @param mode the mode that governs it
 * @param instances all instances, sorted
 * @param own the updates of single instances that go with it
 * @param scaling what it does to the number of instances
 * @param outdated the instances that stay and do not have the latest model after it
 * @param reachable those of them that are to be upgraded
 */
record Situation(
        Update update,
        CheckResult check,
        UpdateImpact impact,
        UpgradeMode mode,
        List<InstanceState> instances,
        InstanceUpdates own,
        Scaling scaling,
        List<InstanceState> outdated,
        List<InstanceState> reachable) {

    static Situation of(
            Update update,
            InstanceUpdates own,
            CheckResult check,
            UpdateImpact impact,
            UpgradeMode mode,
            PlanOptions options) {
        List<InstanceState> instances = InstanceState.of(update.context().instances());
        Scaling scaling = Scaling.of(update, instances);
        Set<InstanceState> leaving = new HashSet<>(scaling.removed());
        List<InstanceState> outdated = instances.stream()
                .filter(instance -> impact.marksOutdated() || !instance.current())
                .filter(instance -> !leaving.contains(instance))
                .toList();
        List<InstanceState> reachable = outdated.stream()
                .filter(instance -> !instance.isProtected())
                .filter(instance -> !options.skipped().contains(instance.id()))
                .filter(instance -> instance.isTaken(options))
                .toList();
        return new Situation(update, check, impact, mode, instances, own, scaling, outdated, reachable);
    }
}
