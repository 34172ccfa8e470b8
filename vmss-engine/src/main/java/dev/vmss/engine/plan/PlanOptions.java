package dev.vmss.engine.plan;

import dev.vmss.engine.diff.DiffOptions;
import dev.vmss.engine.impact.Disruption;
import dev.vmss.model.InvalidPlaceException;
import dev.vmss.model.Place;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.value.ArmId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * The operator's options of a plan, and assumptions about undocumented behaviour of Azure. Instances are specified
 * by their ids, in any case.
 */
@Value.Immutable
public interface PlanOptions extends WithPlanOptions, JsonForm {

    /** The place that autoscale owns. */
    Place CAPACITY = Place.of("sku.capacity");

    /** The default options. */
    PlanOptions DEFAULT = builder().build();

    /**
     * {@return the maximum number of instances on which the operator acts at the same time} By default the batch
     * size of the rolling upgrade policy. It does not affect the platform.
     */
    OptionalInt maxInstancesAtOnce();

    /** {@return the most disruptive effect that a plan may have on an instance; a plan that exceeds it has no steps} */
    Optional<Disruption> mostDisruptiveAllowed();

    /**
     * {@return the instances to upgrade first} The operator upgrades them, one after the other; if the platform
     * would start automatically, the plan sets the mode to Manual in the meantime.
     */
    List<String> first();

    /**
     * {@return the number of batches after which to stop} Upgrades in Automatic mode cannot be stopped. If all
     * instances must be deallocated, a plan with a stop has no steps.
     */
    OptionalInt stopAfterBatches();

    /**
     * {@return the percentage of all instances at which to stop} The batch that reaches it is the last one; there
     * is at least one batch.
     */
    OptionalInt stopAfterPercent();

    /**
     * {@return whether the operator reimages each instance after it has the latest model, even if no change needs it}
     */
    @Value.Default
    default boolean reimage() {
        return false;
    }

    /**
     * {@return the operator's action on instances after the update has reached them} If the request changes
     * nothing, the plan contains only the action. Instances on which the update itself has the same effect, and
     * protected and skipped instances, are excluded; a restart or redeployment needs a running instance.
     */
    Optional<InstanceAction> action();

    /** {@return the instances on which to act; all if it is empty} */
    List<String> actOn();

    /**
     * {@return the value of {@code forceUpdateTag} that makes extensions run again} A value that differs from that
     * of an extension makes the extension run again, even if nothing else changes.
     *
     * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-faq">How do I
     *     rerun an extension</a>
     */
    Optional<String> forceUpdateTag();

    /** {@return the names of the extensions that get {@link #forceUpdateTag()}; all if it is empty} */
    Set<String> rerunExtensions();

    /**
     * {@return the places to ignore, such as {@link #CAPACITY} with autoscale} The values of the desired model at
     * these places are not part of the update, and the request omits them.
     *
     * @see dev.vmss.engine.diff.DiffOptions#ignored()
     */
    Set<Place> ignored();

    /**
     * Whether existing instances keep their model, so that only later ones get the new model.
     *
     * @return {@code true} if the plan upgrades and reimages no instance. If the platform would, the plan sets Manual mode first
     *     and keeps it. The plan has no steps if Azure accepts the update only while the instances are deallocated, or if it sets
     *     a mode in which the platform upgrades them.
     */
    @Value.Default
    default boolean newInstancesOnly() {
        return false;
    }

    /**
     * {@return the caller's own steps before each batch of the operator, in order} If all instances are deallocated, they are
     * one batch. The platform does not wait: before its batches there are no such steps, and the plan warns.
     */
    List<BatchHook> beforeBatch();

    /** {@return the caller's own steps after each such batch, once it is healthy} */
    List<BatchHook> afterBatch();

    /**
     * {@return the ids of load balancers to create again with the Standard SKU under the same id} The SKU of a load balancer
     * never changes, so every instance leaves it before, and joins the new one after. If the request changes nothing, the plan
     * contains only this. In between no instance is behind these load balancers.
     */
    Set<ArmId> replacedLoadBalancers();

    /**
     * {@return whether inbound NAT rules replace inbound NAT pools that the update removes from the model} A rule is for the
     * backend pool of the same load balancer in which the set stays; it needs the Standard SKU.
     *
     * @see <a href="https://learn.microsoft.com/azure/load-balancer/load-balancer-nat-pool-migration">Migrate from inbound NAT
     *     rules version 1 to version 2</a>
     */
    @Value.Default
    default boolean natRules() {
        return false;
    }

    /** {@return how a percentage of instances is rounded} */
    @Value.Default
    default BatchSizing batchSizing() {
        return BatchSizing.ROUND_DOWN;
    }

    /** {@return the assumption about instances that are not running} */
    @Value.Default
    default StoppedInstances stoppedInstances() {
        return StoppedInstances.UPGRADED;
    }

    /** {@return the assumption about instances whose last operation failed} */
    @Value.Default
    default FailedInstances failedInstances() {
        return FailedInstances.UPGRADED;
    }

    /**
     * {@return whether a batch of a rolling upgrade stays within one update domain, if the instance views contain it}
     */
    @Value.Default
    default boolean withinUpdateDomains() {
        return false;
    }

    /**
     * {@return the phase that instances report through the Application Health extension, by instance id} Phases are upgraded in
     * ascending order, each as a whole before the next; instances without a phase come last.
     *
     * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-rolling-upgrade-custom-metrics">
     *     Rolling upgrades with custom metrics</a>
     */
    Map<String, Integer> phases();

    /** {@return the instances that request, through the Application Health extension, to be skipped} */
    Set<String> skipped();

    /**
     * Checks what can be wrong.
     *
     * @throws InvalidOptionException if a number is out of range, an id or the tag is blank, or an option is set
     *     without the option that it depends on
     */
    @Value.Check
    default void check() {
        InvalidOptionException.unless(maxInstancesAtOnce().orElse(1) >= 1, "maxInstancesAtOnce", "must be at least 1");
        InvalidOptionException.unless(stopAfterBatches().orElse(1) >= 1, "stopAfterBatches", "must be at least 1");
        int percent = stopAfterPercent().orElse(1);
        InvalidOptionException.unless(percent >= 1 && percent <= 100, "stopAfterPercent", "must be between 1 and 100");
        InvalidOptionException.unless(
                forceUpdateTag().filter(String::isBlank).isEmpty(), "forceUpdateTag", "must not be blank");
        InvalidOptionException.unless(
                rerunExtensions().isEmpty() || forceUpdateTag().isPresent(),
                "rerunExtensions",
                "specifies extensions without a forceUpdateTag");
        InvalidOptionException.unless(
                actOn().isEmpty() || action().isPresent(), "actOn", "specifies instances without an action");
        checkLeftAlone();
        try {
            DiffOptions.builder().ignored(ignored()).build();
        } catch (IllegalArgumentException e) {
            throw new InvalidOptionException("ignored", Objects.requireNonNull(e.getMessage()));
        }
        InvalidOptionException.unless(
                replacedLoadBalancers().stream().allMatch(id -> id.isOfType("Microsoft.Network/loadBalancers")),
                "replacedLoadBalancers",
                "must be ids of load balancers, /subscriptions/…/providers/Microsoft.Network/loadBalancers/…");
        InvalidOptionException.checkIds("first", first());
        InvalidOptionException.checkIds("actOn", actOn());
        InvalidOptionException.checkIds("skipped", skipped());
        InvalidOptionException.checkIds("phases", phases().keySet());
    }

    /** A plan for new instances only cannot act on existing ones. */
    private void checkLeftAlone() {
        String wanted = Stream.of(
                        first().isEmpty() ? "" : "first",
                        stopAfterBatches().isEmpty() ? "" : "stopAfterBatches",
                        stopAfterPercent().isEmpty() ? "" : "stopAfterPercent",
                        reimage() ? "reimage" : "",
                        action().isEmpty() ? "" : "action",
                        forceUpdateTag().isEmpty() ? "" : "forceUpdateTag")
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
        InvalidOptionException.unless(
                !newInstancesOnly() || wanted.isEmpty(),
                "newInstancesOnly",
                "changes no existing instance, which contradicts " + wanted);
    }

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PlanOptions}. */
    final class Builder extends ImmutablePlanOptions.Builder implements JsonForm {

        Builder() {}

        /**
         * Adds places in a scale set to ignore.
         *
         * @param places the places, as in {@link Place#of(String)}
         * @return this builder
         * @throws InvalidPlaceException if a scale set has no such place
         */
        public Builder addIgnored(String... places) {
            for (String place : places) {
                addIgnored(Place.of(place));
            }
            return this;
        }
    }
}
