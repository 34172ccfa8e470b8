package dev.vmss.engine.plan;

import java.util.OptionalInt;
import org.immutables.value.Value;

/** What the operator wants of a plan. */
@Value.Immutable
public interface PlanOptions extends WithPlanOptions {

    /** What holds if the operator says nothing. */
    PlanOptions DEFAULT = builder().build();

    /**
     * {@return how many instances the operator acts on at the same time} The batch size of the rolling upgrade policy if it is
     * absent. It says nothing about what the platform does.
     */
    OptionalInt maxInstancesAtOnce();

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    @Value.Check
    default void check() {
        if (maxInstancesAtOnce().isPresent() && maxInstancesAtOnce().getAsInt() < 1) {
            throw new IllegalArgumentException("maxInstancesAtOnce: must be at least 1");
        }
    }

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PlanOptions}. */
    final class Builder extends ImmutablePlanOptions.Builder {

        Builder() {}
    }
}
