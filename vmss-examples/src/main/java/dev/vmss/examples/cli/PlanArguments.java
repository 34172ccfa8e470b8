package dev.vmss.examples.cli;

import dev.vmss.engine.impact.Disruption;
import dev.vmss.engine.plan.BatchHook;
import dev.vmss.engine.plan.BatchSizing;
import dev.vmss.engine.plan.FailedInstances;
import dev.vmss.engine.plan.InstanceAction;
import dev.vmss.engine.plan.InvalidInstanceException;
import dev.vmss.engine.plan.InvalidOptionException;
import dev.vmss.engine.plan.PlanOptions;
import dev.vmss.engine.plan.StoppedInstances;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.value.ArmId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say what the operator wants of a plan. */
final class PlanArguments {

    /** The arguments by the names of the options that they set. */
    private static final Map<String, String> ARGUMENTS = Map.of(
            "maxInstancesAtOnce", "--max-at-once",
            "first", "--first",
            "stopAfterBatches", "--stop-after",
            "stopAfterPercent", "--stop-after-percent",
            "actOn", "--act-on",
            "newInstancesOnly", "--new-instances-only",
            "forceUpdateTag", "--force-update-tag",
            "rerunExtensions", "--rerun",
            "replacedLoadBalancers", "--replace-load-balancer");

    @Option(
            names = "--max-at-once",
            paramLabel = "N",
            description = "The maximum number of instances on which the operator acts at the same time"
                    + " (default: a batch of the rolling upgrade policy).")
    private @Nullable Integer maxAtOnce;

    @Option(
            names = "--most-disruptive",
            paramLabel = "LEVEL",
            converter = Level.class,
            completionCandidates = Level.class,
            description = "The most disruptive effect allowed on an instance, one of none, set-level,"
                    + " new-instances, in-place, restart, reimage, deallocate, replace; a plan that exceeds"
                    + " it has no steps.")
    private @Nullable Disruption mostDisruptive;

    @Option(
            names = "--first",
            paramLabel = "ID",
            split = ",",
            description = "The instances to upgrade first, separated by commas.")
    private List<String> first = List.of();

    @Option(names = "--stop-after", paramLabel = "N", description = "The number of batches after which to stop.")
    private @Nullable Integer stopAfter;

    @Option(
            names = "--stop-after-percent",
            paramLabel = "P",
            description = "The percentage of all instances after which to stop.")
    private @Nullable Integer stopAfterPercent;

    @Option(
            names = "--action",
            paramLabel = "ACTION",
            converter = Action.class,
            completionCandidates = Action.class,
            description = "The action of the operator on the instances after the update, one of restart, redeploy,"
                    + " reimage, reimage-all; without --desired the plan contains only this action.")
    private @Nullable InstanceAction action;

    @Option(
            names = "--act-on",
            paramLabel = "ID",
            split = ",",
            description = "The instances for --action, separated by commas (default: all).")
    private List<String> actOn = List.of();

    @Option(
            names = "--before-batch",
            paramLabel = "NAME=TIME",
            split = ",",
            converter = Hook.class,
            description =
                    "Your own steps before each batch of the operator, such as drain=PT5M, separated by commas, each with"
                            + " its duration.")
    private List<BatchHook> beforeBatch = List.of();

    @Option(
            names = "--after-batch",
            paramLabel = "NAME=TIME",
            split = ",",
            converter = Hook.class,
            description = "Your own steps after each such batch, once it is healthy, such as verify=PT2M,approve.")
    private List<BatchHook> afterBatch = List.of();

    @Option(
            names = "--replace-load-balancer",
            paramLabel = "ID",
            split = ",",
            description =
                    "The ids of load balancers to create again with the Standard SKU: every instance leaves them before"
                            + " and joins them after; without --desired, the plan contains only this.")
    private List<String> replacedLoadBalancers = List.of();

    @Option(
            names = "--nat-rules",
            description = "Replace the inbound NAT pools that the update removes with inbound NAT rules.")
    private boolean natRules;

    @Option(
            names = "--force-update-tag",
            paramLabel = "TAG",
            description = "Run extensions again with the same settings, by setting a new forceUpdateTag;"
                    + " without --desired the plan contains only this change.")
    private @Nullable String forceUpdateTag;

    @Option(
            names = "--rerun",
            paramLabel = "NAME",
            split = ",",
            description = "The extensions for --force-update-tag, separated by commas (default: all).")
    private List<String> rerun = List.of();

    @Option(
            names = "--new-instances-only",
            description =
                    "Keep the model of existing instances, so that only new instances get the new model; the plan warns about later"
                            + " effects. If Azure would upgrade them automatically, the plan sets Manual mode.")
    private boolean newInstancesOnly;

    @Option(
            names = "--autoscale",
            description = "Ignore the capacity, because autoscale manages it; the same as --ignore sku.capacity.")
    private boolean autoscale;

    @Mixin
    private IgnoredPlaces ignored = new IgnoredPlaces();

    @Option(
            names = "--desired-instances",
            paramLabel = "FILE",
            description = "The desired instances, with their own data disks and protection, to update in the"
                    + " same plan. Properties that they omit do not change.")
    private @Nullable String desiredInstances;

    @Option(names = "--reimage", description = "Reimage each instance after its upgrade, even if no change needs it.")
    private boolean reimage;

    @Option(names = "--leave-stopped", description = "Assume that an upgrade skips instances that are not running.")
    private boolean leaveStopped;

    @Option(
            names = "--leave-failed",
            description = "Assume that an upgrade skips instances whose last operation failed.")
    private boolean leaveFailed;

    @Option(names = "--round-up", description = "Assume that Azure rounds percentages of instances up instead of down.")
    private boolean roundUp;

    private PlanOptions options(ScaleSet applied, ScaleSet desired) {
        PlanOptions.Builder options = PlanOptions.builder()
                .maxInstancesAtOnce(optional(maxAtOnce))
                .mostDisruptiveAllowed(Optional.ofNullable(mostDisruptive))
                .first(first)
                .stopAfterBatches(optional(stopAfter))
                .stopAfterPercent(optional(stopAfterPercent))
                .reimage(reimage)
                .newInstancesOnly(newInstancesOnly)
                .action(Optional.ofNullable(action))
                .actOn(actOn)
                .forceUpdateTag(Optional.ofNullable(forceUpdateTag))
                .rerunExtensions(rerun)
                .replacedLoadBalancers(
                        replacedLoadBalancers.stream().map(ArmId::of).toList())
                .natRules(natRules)
                .beforeBatch(beforeBatch)
                .afterBatch(afterBatch)
                .ignored(ignored.places(applied, desired));
        if (autoscale) {
            options.addIgnored(PlanOptions.CAPACITY);
        }
        if (leaveStopped) {
            options.stoppedInstances(StoppedInstances.LEFT_OUT);
        }
        if (leaveFailed) {
            options.failedInstances(FailedInstances.LEFT_OUT);
        }
        if (roundUp) {
            options.batchSizing(BatchSizing.ROUND_UP);
        }
        try {
            return options.build();
        } catch (InvalidOptionException e) {
            throw new InputException(ARGUMENTS.getOrDefault(e.option(), e.option()) + ": " + e.problem());
        }
    }

    private static OptionalInt optional(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Whether there is something to do without an update of the set. */
    boolean goAlone() {
        return action != null || desiredInstances != null || forceUpdateTag != null || !replacedLoadBalancers.isEmpty();
    }

    /** Plans an update, and makes what is wrong with an instance one sentence. */
    UpgradePlan plan(
            Documents documents, UpdateOptions update, ScaleSet applied, ScaleSet desired, UpdateContext context) {
        try {
            return UpgradePlanner.create()
                    .withRules(update.rules())
                    .withOptions(options(applied, desired))
                    .plan(applied, desired, context, documents.desiredInstances(desiredInstances));
        } catch (InvalidInstanceException e) {
            String file = e.isDesired() ? desiredInstances : update.instances();
            throw new InputException(Documents.nameOf(file) + ", " + e.getMessage());
        }
    }

    /** What to say about places to ignore. */
    List<String> notes(ScaleSet applied, ScaleSet desired) {
        return ignored.notes(applied, desired);
    }

    /** Reads a level as the help writes it, or as the batch does. */
    static final class Level extends Choice<Disruption> {

        Level() {
            super(Disruption.class);
        }
    }

    /** Reads the caller's own step. */
    static final class Hook implements ITypeConverter<BatchHook> {

        Hook() {}

        @Override
        public BatchHook convert(String text) {
            try {
                return BatchHook.of(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    /** Reads an action as the help writes it, or as the batch does. */
    static final class Action extends Choice<InstanceAction> {

        Action() {
            super(InstanceAction.class);
        }
    }
}
