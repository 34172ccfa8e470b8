package dev.vmss.engine.plan;

import dev.vmss.engine.diff.DiffOptions;
import dev.vmss.engine.impact.Disruption;
import dev.vmss.model.InvalidPlaceException;
import dev.vmss.model.Place;
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
 * What the operator wants of a plan, and what a plan is to assume where Azure's behaviour is not documented.
 * Instances are named by their ids, in any case.
 */
@Value.Immutable
public interface PlanOptions extends WithPlanOptions {

    /** The place that autoscale owns. */
    Place CAPACITY = Place.of("sku.capacity");

    /** What holds if the operator says nothing. */
    PlanOptions DEFAULT = builder().build();

    /**
     * {@return how many instances the operator acts on at the same time} The batch size of the rolling upgrade policy if it is
     * absent. It says nothing about what the platform does.
     */
    OptionalInt maxInstancesAtOnce();

    /** {@return the most disruptive effect that a plan may have on an instance; a plan that goes beyond it has no steps} */
    Optional<Disruption> mostDisruptiveAllowed();

    /**
     * {@return the instances to upgrade before all others} The operator upgrades them, one after the other; where the platform
     * would start by itself, the plan keeps it waiting in Manual mode meanwhile.
     */
    List<String> first();

    /**
     * {@return after how many batches to stop} What the platform does at once in Automatic mode cannot be stopped. Where all
     * instances must be deallocated, a plan with a stop has no steps.
     */
    OptionalInt stopAfterBatches();

    /**
     * {@return from which share of all instances on to stop, in percent} The batch that reaches it is the last one, at the
     * earliest the first.
     */
    OptionalInt stopAfterPercent();

    /** {@return whether the operator reimages each instance after it has the latest model, though no change asks for it} */
    @Value.Default
    default boolean reimage() {
        return false;
    }

    /**
     * {@return what the operator does to instances when the update has reached them} If the request changes nothing, it is all
     * that the plan does. An instance to which the update itself has done as much is left alone, and protected and skipped
     * instances are; to restart or redeploy, an instance must run.
     */
    Optional<InstanceAction> action();

    /** {@return the instances on which to act; all if it is empty} */
    List<String> actOn();

    /**
     * {@return the value of {@code forceUpdateTag} that makes extensions run again} Another value than the one that an extension
     * has makes it run again though nothing else of it changes.
     *
     * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-faq">How do I
     *     rerun an extension</a>
     */
    Optional<String> forceUpdateTag();

    /** {@return the names of the extensions that get {@link #forceUpdateTag()}; all if it is empty} */
    Set<String> rerunExtensions();

    /**
     * {@return the places that others own, such as {@link #CAPACITY} if there is autoscale} What the desired model says there is
     * no part of the update, and the request leaves it out.
     *
     * @see dev.vmss.engine.diff.DiffOptions#ownedByOthers()
     */
    Set<Place> ownedByOthers();

    /**
     * Whether existing instances are to keep the model that they have, so that only those made later get the new one.
     *
     * @return {@code true} if the plan upgrades and reimages none. Where the platform would, the set is put in Manual mode first and
     *     stays there. The plan has no steps if Azure takes the update only while the instances are deallocated, or if it sets a
     *     mode in which the platform upgrades them.
     */
    @Value.Default
    default boolean newInstancesOnly() {
        return false;
    }

    /**
     * {@return the caller's own steps before each batch on which the operator acts, in order} Where all instances are
     * deallocated, they are one batch. The platform waits for nobody: before its batches there are none, and the plan says so.
     */
    List<BatchHook> beforeBatch();

    /** {@return the caller's own steps after each such batch, once it is healthy} */
    List<BatchHook> afterBatch();

    /**
     * {@return the ids of load balancers that are made anew with the Standard SKU under the same id} The SKU of a load balancer
     * never changes, so that every instance leaves it before, and joins the new one after. If the request changes nothing, it is
     * all that the plan does. In between no instance is behind these load balancers.
     */
    Set<ArmId> replacedLoadBalancers();

    /**
     * {@return whether inbound NAT rules take the place of inbound NAT pools that the update takes from the model} A rule is for
     * the backend pool of the same load balancer in which the set stays; it needs the Standard SKU.
     *
     * @see <a href="https://learn.microsoft.com/azure/load-balancer/load-balancer-nat-pool-migration">Migrate from inbound NAT
     *     rules version 1 to version 2</a>
     */
    @Value.Default
    default boolean natRules() {
        return false;
    }

    /** {@return how a percentage becomes a number of instances} */
    @Value.Default
    default BatchSizing batchSizing() {
        return BatchSizing.ROUND_DOWN;
    }

    /** {@return what becomes of instances that do not run} */
    @Value.Default
    default StoppedInstances stoppedInstances() {
        return StoppedInstances.UPGRADED;
    }

    /** {@return what becomes of instances whose last operation failed} */
    @Value.Default
    default FailedInstances failedInstances() {
        return FailedInstances.UPGRADED;
    }

    /** {@return whether a batch of a rolling upgrade stays within one update domain, where the instance views name it} */
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

    /** {@return the instances that ask through the Application Health extension to be left out} */
    Set<String> skipped();

    /**
     * Checks what can be wrong.
     *
     * @throws InvalidOptionException if a number is out of range, an id or the tag is blank, or an option lacks the one without
     *     which it means nothing
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
                "names extensions, but there is no forceUpdateTag");
        InvalidOptionException.unless(
                actOn().isEmpty() || action().isPresent(), "actOn", "names instances, but there is no action for them");
        checkLeftAlone();
        try {
            DiffOptions.builder().ownedByOthers(ownedByOthers()).build();
        } catch (IllegalArgumentException e) {
            throw new InvalidOptionException("ownedByOthers", Objects.requireNonNull(e.getMessage()));
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

    /** Who leaves all instances alone cannot want something of them. */
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
                "leaves all instances alone, which does not go with " + wanted);
    }

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PlanOptions}. */
    final class Builder extends ImmutablePlanOptions.Builder {

        Builder() {}

        /**
         * Adds places in a scale set that others own.
         *
         * @param places the places, as in {@link Place#of(String)}
         * @return this builder
         * @throws InvalidPlaceException if a scale set has no such place
         */
        public Builder addOwnedByOthers(String... places) {
            for (String place : places) {
                addOwnedByOthers(Place.of(place));
            }
            return this;
        }
    }
}
