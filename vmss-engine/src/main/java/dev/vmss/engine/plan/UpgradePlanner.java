package dev.vmss.engine.plan;

import dev.vmss.engine.diff.DiffOptions;
import dev.vmss.engine.rules.Finding;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.rules.RuleKind;
import dev.vmss.engine.rules.Severity;
import dev.vmss.engine.rules.Update;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.mapper.JsonForm;
import java.util.List;
import java.util.Optional;

/**
 * Plans updates. Immutable; the same input gives the same plan.
 *
 * <pre>{@code
 * UpgradePlan plan = UpgradePlanner.create().plan(applied, desired, instances);
 * plan.steps().forEach(step -> System.out.println(step.describe() + " " + step.instances()));
 * }</pre>
 */
public final class UpgradePlanner implements JsonForm {

    private final RuleBook rules;
    private final PlanOptions options;

    private UpgradePlanner(RuleBook rules, PlanOptions options) {
        this.rules = rules;
        this.options = options;
    }

    /** {@return a planner with the current rules and no options} */
    public static UpgradePlanner create() {
        return new UpgradePlanner(RuleBook.current(), PlanOptions.DEFAULT);
    }

    /**
     * A planner with other rules.
     *
     * @param rules the rules
     * @return the planner
     */
    public UpgradePlanner withRules(RuleBook rules) {
        return new UpgradePlanner(rules, options);
    }

    /**
     * A planner with other options.
     *
     * @param options the options
     * @return the planner
     */
    public UpgradePlanner withOptions(PlanOptions options) {
        return new UpgradePlanner(rules, options);
    }

    /**
     * Plans an update without further facts.
     *
     * @param applied the set as the service holds it
     * @param desired the desired set
     * @param instances its instances, if possible each with its instance view
     * @return the plan
     * @throws InvalidInstanceException if two instances have the same id, or one has no id or belongs to another set
     */
    public UpgradePlan plan(ScaleSet applied, ScaleSet desired, List<ScaleSetInstance> instances) {
        return plan(
                applied, desired, UpdateContext.builder().instances(instances).build());
    }

    /**
     * Plans an update.
     *
     * @param applied the set as the service holds it
     * @param desired the desired set
     * @param context its instances, and further facts
     * @return the plan; it has no steps if Azure refuses the update
     * @throws InvalidInstanceException if two instances have the same id, or one has no id or belongs to another set
     */
    public UpgradePlan plan(ScaleSet applied, ScaleSet desired, UpdateContext context) {
        return plan(applied, desired, context, List.of());
    }

    /**
     * Plans an update of the set together with updates of single instances: protection, their own data disks, and
     * the rest of their models.
     *
     * <p>Instances are protected, or their protection ends, and disks are detached before the update of the set;
     * disks are attached and all other changes are made after it, so that no protected instance is upgraded and a
     * reimage does not affect a disk to be detached. Instances are changed one after the other. If the set itself
     * does not change, the plan contains only these updates.
     *
     * @param applied the set as the service holds it
     * @param desired the desired set
     * @param context its instances, and further facts
     * @param desiredInstances desired models of some of the instances, each with its id or name; properties that
     *     they omit are not changed
     * @return the plan; it has no steps if Azure refuses the update
     * @throws InvalidInstanceException if two instances have the same id, or one has no id or belongs to another
     *     set; if the set does not have one of the desired instances, or if Azure would refuse its protection
     */
    public UpgradePlan plan(
            ScaleSet applied, ScaleSet desired, UpdateContext context, List<ScaleSetInstance> desiredInstances) {
        Instances fleet = Instances.of(applied, context.instances());
        PlanOptions spelled = InstanceIds.spelled(options, fleet);
        InstanceUpdates instanceUpdates = InstanceUpdates.of(applied, context.instances(), desiredInstances);
        ForcedRerun rerun = ForcedRerun.of(spelled, applied, desired);
        DiffOptions ignored = DiffOptions.builder().ignored(spelled.ignored()).build();
        Update update = Update.of(applied, rerun.desired(), context, ignored);
        Situation situation = Situation.of(update, fleet, instanceUpdates, rules, spelled);
        return situation.isRefused() ? refused(situation, desired) : laidOut(situation, desired, rerun);
    }

    private static UpgradePlan refused(Situation situation, ScaleSet requested) {
        return plan(
                situation,
                requested,
                new PlanBuilder(situation.fleet()),
                false,
                InstanceImpacts.of(situation, List.of(), true));
    }

    private static UpgradePlan laidOut(Situation situation, ScaleSet requested, ForcedRerun rerun) {
        PlanBuilder plan = new PlanBuilder(situation.fleet());
        new Layout(situation, plan).addSteps();
        Optional<PlanWarning> beyond = PlanLimits.exceeded(situation, plan.steps());
        if (beyond.isPresent()) {
            plan = new PlanBuilder(situation.fleet());
            plan.warn(beyond.get());
        }
        ImpactsById impacts = InstanceImpacts.of(situation, plan.steps(), beyond.isPresent());
        if (beyond.isEmpty()) {
            new Detached(situation).add(plan, impacts);
        }
        rerun.warn(plan);
        new Warnings(situation, plan, impacts).addAll();
        MoveWarnings.add(situation, plan);
        boolean actionIsOffered = situation
                .options()
                .action()
                .flatMap(action ->
                        OperatorAction.whyNot(action, situation.update().applied()))
                .isEmpty();
        boolean isExecutable =
                beyond.isEmpty() && actionIsOffered && plan.failure().isEmpty();
        return plan(situation, requested, plan, isExecutable, impacts);
    }

    private static UpgradePlan plan(
            Situation situation, ScaleSet requested, PlanBuilder plan, boolean isExecutable, ImpactsById impacts) {
        return new UpgradePlan(new PlanContents(
                requested,
                situation.update(),
                situation.parts(),
                situation.options(),
                situation.mode(),
                situation.impact(),
                situation.check(),
                isExecutable,
                plan.failure(),
                situation.outdated().stream().map(InstanceState::id).toList(),
                plan.steps(),
                plan.bounds(),
                plan.warnings(),
                replacement(situation),
                situation.instanceUpdates().inOrder(situation.instances()),
                impacts));
    }

    private static Optional<Replacement> replacement(Situation situation) {
        List<Finding> refused = situation.check().findings().stream()
                .filter(finding -> finding.severity() == Severity.REFUSED)
                .filter(finding -> finding.rule().kind() == RuleKind.CREATE_TIME
                        || finding.rule().kind() == RuleKind.DEPENDS_ON_VALUE)
                .toList();
        return refused.isEmpty()
                ? Optional.empty()
                : Optional.of(Replacement.of(refused, situation.instances().size()));
    }
}
