package dev.vmss.engine.simulate;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.engine.effective.InstanceStatus;
import dev.vmss.engine.effective.RollingLimits;
import dev.vmss.engine.plan.PlatformUpgradePlan;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.rules.AzureAnswer;
import dev.vmss.engine.rules.AzureError;
import dev.vmss.engine.rules.CheckResult;
import dev.vmss.engine.rules.Finding;
import dev.vmss.engine.rules.Severity;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.List;
import java.util.Optional;

/**
 * What a simulation runs, whoever made the plan.
 *
 * @param steps the steps
 * @param instances the instances as they are before
 * @param limits the limits of the set that results
 * @param isRolling whether the platform stops at those limits
 * @param touchesInstances whether the plan leaves all instances without the latest model
 * @param refusal what Azure answers instead of taking the update
 * @param failure the error with which the platform gives up after the steps
 * @param isLeft whether nobody carries the steps out, because the plan goes beyond what its options allow
 */
record Rehearsal(
        List<Step> steps,
        List<ScaleSetInstance> instances,
        RollingLimits limits,
        boolean isRolling,
        boolean touchesInstances,
        Optional<AzureError> refusal,
        Optional<AzureError> failure,
        boolean isLeft) {

    Rehearsal {
        steps = List.copyOf(steps);
        instances = List.copyOf(instances);
    }

    static Rehearsal of(UpgradePlan plan) {
        return new Rehearsal(
                plan.steps(),
                plan.update().context().instances(),
                EffectiveSet.of(plan.update().after()).rollingLimits(),
                plan.mode().equals(UpgradeMode.ROLLING),
                plan.touchesInstances(),
                refusal(plan.check()),
                plan.failure(),
                !plan.isExecutable() && plan.steps().isEmpty());
    }

    static Rehearsal of(PlatformUpgradePlan plan) {
        return new Rehearsal(
                plan.steps(),
                plan.instances(),
                EffectiveSet.of(plan.set()).rollingLimits(),
                true,
                false,
                Optional.empty(),
                plan.failure(),
                false);
    }

    Rehearsal withInstances(List<ScaleSetInstance> others) {
        return new Rehearsal(steps, others, limits, isRolling, touchesInstances, refusal, failure, isLeft);
    }

    boolean isOutdated(ScaleSetInstance instance) {
        return touchesInstances || !InstanceStatus.of(instance).hasLatestModel();
    }

    private static Optional<AzureError> refusal(CheckResult check) {
        return check.findings().stream()
                .filter(finding -> finding.severity() == Severity.REFUSED)
                .findFirst()
                .map(Rehearsal::error);
    }

    private static AzureError error(Finding refused) {
        AzureAnswer answer = Refusal.answer(refused);
        Optional<String> target = Optional.of(answer.target()).filter(text -> !text.isEmpty());
        return new AzureError(answer.code(), answer.message(), target, List.of());
    }
}
