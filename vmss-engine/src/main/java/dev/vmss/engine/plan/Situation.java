package dev.vmss.engine.plan;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.engine.impact.Disruption;
import dev.vmss.engine.impact.Impact;
import dev.vmss.engine.impact.Propagation;
import dev.vmss.engine.impact.UpdateImpact;
import dev.vmss.engine.rules.CheckResult;
import dev.vmss.engine.rules.Finding;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.rules.Severity;
import dev.vmss.engine.rules.Update;
import dev.vmss.engine.rules.Verdict;
import dev.vmss.model.Place;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known before a plan is laid out.
 *
 * @param update the update
 * @param options what the operator wants
 * @param transitions what is turned off before and on again afterwards, and the update as it is sent in between
 * @param move the parts of the update, if one request is not enough
 * @param refusedBetween the refusal of the first of these parts alone
 * @param check whether Azure allows the update as it is sent
 * @param impact what its changes do
 * @param mode the mode that governs it
 * @param fleet all instances
 * @param instanceUpdates the updates of single instances that go with it
 * @param scaling what it does to the number of instances
 * @param outdated the instances that stay and do not have the latest model after it
 * @param reachable those of them that are to be upgraded
 */
record Situation(
        Update update,
        PlanOptions options,
        Transitions transitions,
        Optional<LoadBalancerMove> move,
        Optional<Finding> refusedBetween,
        CheckResult check,
        UpdateImpact impact,
        UpgradeMode mode,
        Instances fleet,
        InstanceUpdates instanceUpdates,
        Scaling scaling,
        List<InstanceState> outdated,
        List<InstanceState> reachable) {

    private static final Place SIZE = Place.of("sku.name");

    Situation {
        outdated = List.copyOf(outdated);
        reachable = List.copyOf(reachable);
    }

    static Situation of(
            Update update, Instances before, InstanceUpdates instanceUpdates, RuleBook rules, PlanOptions options) {
        boolean moves = LoadBalancerMove.of(update, options).isPresent();
        Transitions transitions =
                Transitions.of(update, options.first().isEmpty() && !options.newInstancesOnly() && !moves);
        CheckResult check = rules.check(transitions.sent());
        if (check.verdict() == Verdict.ALLOWED_AFTER_DEALLOCATION) {
            // While all are away nobody can roll with surge.
            transitions = Transitions.of(update, false);
            check = rules.check(transitions.sent());
        }
        UpdateImpact impact = UpdateImpact.of(update);
        Instances fleet = instanceUpdates.isEmpty()
                ? before
                : Instances.of(
                        update.applied(),
                        instanceUpdates.withProtection(update.context().instances()));
        Scaling scaling = Scaling.of(update, fleet.sorted());
        List<InstanceState> staying = InstanceSet.of(scaling.removed()).notIn(fleet.sorted());
        List<InstanceState> outdated = moves || impact.touchesInstances()
                ? staying
                : staying.stream().filter(instance -> !instance.current()).toList();
        List<InstanceState> reachable = options.newInstancesOnly()
                ? List.of()
                : outdated.stream()
                        .filter(instance -> !instance.isLeftOut(options))
                        .toList();
        Optional<LoadBalancerMove> move = LoadBalancerMove.of(transitions.sent(), options);
        return new Situation(
                update,
                options,
                transitions,
                move,
                move.flatMap(parts -> refused(rules, parts.leave())),
                check,
                impact,
                EffectiveSet.of(transitions.sent().after()).mode(),
                fleet,
                instanceUpdates,
                scaling,
                outdated,
                reachable);
    }

    private static Optional<Finding> refused(RuleBook rules, Update update) {
        return rules.check(update).findings().stream()
                .filter(finding -> finding.severity() == Severity.REFUSED)
                .findFirst();
    }

    /** All instances, sorted. */
    List<InstanceState> instances() {
        return fleet.sorted();
    }

    /** The updates that are sent, without properties that are set before and afterwards. */
    List<Update> parts() {
        return LoadBalancerMove.of(update, options)
                .map(parts -> List.of(parts.leave(), parts.join()))
                .orElse(List.of(update));
    }

    /** Whether the OS disks of the instances are ephemeral. */
    boolean hasEphemeralOsDisks() {
        return EffectiveSet.of(update.applied()).profile().hasEphemeralOsDisks();
    }

    /** Whether the update makes ephemeral OS disks anew though it replaces no image. */
    boolean losesOsDisks() {
        return hasEphemeralOsDisks() && update.diff().touching(SIZE).findAny().isPresent();
    }

    /** The instances that must be deallocated before the update is sent. */
    List<InstanceState> toDeallocate() {
        return check.verdict() == Verdict.ALLOWED_AFTER_DEALLOCATION
                ? instances().stream().filter(InstanceState::running).toList()
                : List.of();
    }

    /**
     * Whether Azure accepts the update while the instances run, and applies it to each only after a deallocation: accelerated
     * networking, encryption at host.
     */
    boolean needsPowerCycles() {
        return toDeallocate().isEmpty() && byPolicy().anyMatch(disruption -> disruption == Disruption.DEALLOCATE);
    }

    /** The disruption of an instance by the upgrade itself, without a separate step that deallocates it. */
    Disruption upgradeDisruption() {
        return needsPowerCycles()
                ? byPolicy()
                        .filter(disruption -> disruption != Disruption.DEALLOCATE)
                        .max(Comparator.naturalOrder())
                        .orElse(Disruption.IN_PLACE)
                : impact.byPolicy();
    }

    private Stream<Disruption> byPolicy() {
        return impact.effects().stream()
                .map(UpdateImpact.Effect::impact)
                .filter(effect -> effect.propagation() == Propagation.BY_POLICY)
                .map(Impact::disruption);
    }

    /** What Azure takes only while the instances are deallocated. */
    List<Change> deallocating() {
        return check.findings().stream()
                .filter(finding -> finding.severity() == Severity.ALLOWED_AFTER_DEALLOCATION)
                .map(Finding::change)
                .toList();
    }

    /** The instances that would not keep their model without the option for new instances only. */
    List<InstanceState> leftAlone() {
        return options.newInstancesOnly() ? outdated : List.of();
    }

    /** Whether the instances are known, or the set has none. */
    boolean knowsAllInstances() {
        return !instances().isEmpty() || EffectiveSet.of(update.applied()).capacity() == 0;
    }

    /** Whether Azure refuses the update, however it is sent. */
    boolean isRefused() {
        return check.verdict() == Verdict.REFUSED;
    }
}
