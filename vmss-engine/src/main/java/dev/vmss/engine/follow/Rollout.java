package dev.vmss.engine.follow;

import dev.vmss.engine.follow.Observation.Outcome;
import dev.vmss.engine.follow.StepProgress.State;
import dev.vmss.engine.plan.Actor;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.rules.AzureError;
import dev.vmss.engine.rules.Severity;
import dev.vmss.engine.rules.Verdict;
import dev.vmss.model.RollingUpgradeStatus;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.upgrade.RollingUpgradeRunningStatus;
import dev.vmss.model.upgrade.RollingUpgradeStatusCode;
import dev.vmss.model.upgrade.RollingUpgradeStatusProperties;
import dev.vmss.model.value.Redaction;
import dev.vmss.model.value.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares a plan with the current state. A pure function: there is no state between two calls, so a program that
 * follows a plan can be stopped and restarted at any time.
 *
 * <pre>{@code
 * Observation now = Rollout.observe(plan, Observed.of(set, instances));
 * now.next().ifPresent(step -> System.out.println(step.step().describe() + " " + step.left()));
 * }</pre>
 */
public final class Rollout {

    private Rollout() {}

    /**
     * The progress of a plan.
     *
     * @param plan the plan
     * @param set the set as the service holds it
     * @param instances its instances, if possible each with its instance view
     * @param rollingUpgradeStatus the latest rolling upgrade, if the caller has it
     * @return the progress
     * @throws InvalidObservationException as {@link #observe(UpgradePlan, Observed)} does
     */
    public static Observation observe(
            UpgradePlan plan,
            ScaleSet set,
            List<ScaleSetInstance> instances,
            Optional<RollingUpgradeStatus> rollingUpgradeStatus) {
        return observe(plan, new Observed(set, instances, rollingUpgradeStatus, 0));
    }

    /**
     * The progress of a plan.
     *
     * @param plan the plan
     * @param observed the current state
     * @return the progress
     * @throws InvalidObservationException if the set is not that of the plan, an instance belongs to another set or
     *     has no id, two instances have the same id, the rolling upgrade is older than the set, or the plan has fewer
     *     steps than the operator declares complete
     */
    public static Observation observe(UpgradePlan plan, Observed observed) {
        if (PlannedSet.isAnother(plan.update().applied(), observed.set())) {
            throw new InvalidObservationException("the set is not that of the plan");
        } else if (observed.carriedOut() < 0
                || observed.carriedOut() > plan.steps().size()) {
            throw new InvalidObservationException("the plan has " + plan.steps().size() + " steps, so "
                    + observed.carriedOut() + " cannot be complete");
        }
        Optional<RollingUpgradeStatusProperties> status =
                observed.rollingUpgrade().flatMap(RollingUpgradeStatus::properties);
        if (isOlder(status, observed.set())) {
            throw new InvalidObservationException(
                    "the rolling upgrade started before the set was created, so it does not belong to this set");
        }
        Optional<RollingUpgradeStatusCode> code = status.flatMap(RollingUpgradeStatusProperties::runningStatus)
                .flatMap(RollingUpgradeRunningStatus::code);
        SeenInstances instances = SeenInstances.of(plan, observed);
        SeenSet set = SeenSet.of(plan, observed, instances);
        Witness witness = new Witness(plan, set, instances, code);
        List<StepProgress> steps = Progress.of(plan, witness.all(), observed.carriedOut());
        List<Deviation> deviations = Deviations.of(plan, set, instances, code);
        boolean isOver = steps.stream().allMatch(StepProgress::isFinished);
        Optional<AzureError> error = error(plan, isOver, set, code, status);
        boolean isStopped = error.isPresent()
                || plan.check().verdict() == Verdict.REFUSED
                || deviations.stream().anyMatch(deviation -> deviation.code().stopsThePlan());
        List<StepProgress> shown = isStopped ? blocked(steps) : steps;
        return new Observation(
                plan,
                outcome(plan, shown, error, deviations),
                error,
                shown,
                instances(plan, instances, set, witness.upgraded()),
                deviations);
    }

    private static boolean isOlder(Optional<RollingUpgradeStatusProperties> upgrade, ScaleSet set) {
        Optional<Instant> start = upgrade.flatMap(RollingUpgradeStatusProperties::runningStatus)
                .flatMap(RollingUpgradeRunningStatus::startTime)
                .flatMap(Timestamp::toInstant);
        Optional<Instant> created =
                set.properties().flatMap(ScaleSetProperties::timeCreated).flatMap(Timestamp::toInstant);
        return start.isPresent() && created.filter(start.get()::isBefore).isPresent();
    }

    private static List<StepProgress> blocked(List<StepProgress> steps) {
        return steps.stream()
                .map(step -> step.isFinished() ? step : step.with(State.BLOCKED))
                .toList();
    }

    /** How Azure refuses the update or gave it up. */
    private static Optional<AzureError> error(
            UpgradePlan plan,
            boolean isOver,
            SeenSet set,
            Optional<RollingUpgradeStatusCode> code,
            Optional<RollingUpgradeStatusProperties> status) {
        if (plan.check().verdict() == Verdict.REFUSED) {
            return plan.check().findings().stream()
                    .filter(finding -> finding.severity() == Severity.REFUSED)
                    .flatMap(finding -> finding.answer().stream())
                    .findFirst()
                    .map(answer -> new AzureError(answer.code(), answer.message(), Optional.empty(), List.of()));
        } else if (set.isSent()
                && code.filter(RollingUpgradeStatusCode.FAULTED::equals).isPresent()
                && plan.steps().stream().anyMatch(step -> step.actor() == Actor.PLATFORM)) {
            return Optional.of(status.flatMap(RollingUpgradeStatusProperties::error)
                    .map(error -> new AzureError(
                            error.code().orElse(""),
                            Redaction.SHOWN.text("", error.message().orElse("")),
                            error.target(),
                            List.of()))
                    .orElseGet(() -> new AzureError("", "", Optional.empty(), List.of())));
        }
        return isOver && set.isSentWhole() ? plan.failure() : Optional.empty();
    }

    private static Outcome outcome(
            UpgradePlan plan, List<StepProgress> steps, Optional<AzureError> error, List<Deviation> deviations) {
        if (error.isPresent() || plan.check().verdict() == Verdict.REFUSED) {
            return Outcome.ABORTED;
        }
        Optional<StepProgress> first =
                steps.stream().filter(step -> !step.isFinished()).findFirst();
        if (first.isEmpty()) {
            // A plan that goes beyond what its options allow has no steps, and nobody has sent anything.
            return plan.isExecutable() ? Outcome.COMPLETED : Outcome.WAITING;
        } else if (!deviations.isEmpty()) {
            return Outcome.DEVIATED;
        }
        return first.get().step().actor() == Actor.PLATFORM ? Outcome.RUNNING : Outcome.WAITING;
    }

    private static Map<String, InstanceProgress> instances(
            UpgradePlan plan, SeenInstances seen, SeenSet set, Set<String> upgraded) {
        Set<String> deleted = new HashSet<>();
        plan.steps().stream()
                .filter(step -> step.kind() == Step.Kind.DELETE_INSTANCES)
                .forEach(step -> deleted.addAll(step.instances()));
        // One that only the scaling in deletes may have the latest model, and is no further by that.
        Set<String> outdated = Set.copyOf(plan.outdated());
        Map<String, InstanceProgress> progress = new LinkedHashMap<>();
        for (String id : seen.planned()) {
            boolean isTarget = upgraded.contains(id) || deleted.contains(id);
            boolean isUpgraded = set.isSentWhole() && seen.isLatest(id) && outdated.contains(id);
            progress.put(id, seen.isThere(id) ? there(id, isTarget, isUpgraded, seen) : gone(deleted.contains(id)));
        }
        seen.added().forEach(id -> progress.put(id, InstanceProgress.CREATED));
        return progress;
    }

    private static InstanceProgress gone(boolean isPlanned) {
        return isPlanned ? InstanceProgress.DELETED : InstanceProgress.GONE;
    }

    private static InstanceProgress there(String id, boolean isTarget, boolean isUpgraded, SeenInstances seen) {
        if (seen.isAtWork(id)) {
            return InstanceProgress.UPDATING;
        } else if (!isTarget) {
            return InstanceProgress.LEFT_ALONE;
        } else if (!seen.status(id).isModelKnown()) {
            return InstanceProgress.NOT_KNOWN;
        } else if (isUpgraded && seen.isUnhealthy(id)) {
            return InstanceProgress.FAILED_WITH_NEW_MODEL;
        } else if (isUpgraded) {
            return InstanceProgress.UPGRADED;
        }
        return seen.status(id).hasFailed() ? InstanceProgress.FAILED_WITH_OLD_MODEL : InstanceProgress.WAITING;
    }
}
