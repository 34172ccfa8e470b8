package dev.vmss.model.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** How a size is chosen for a new instance of an instance mix. */
public final class AllocationStrategy extends OpenEnum {

    /** Prefer the sizes with the lowest price. */
    public static final AllocationStrategy LOWEST_PRICE = new AllocationStrategy("LowestPrice");

    /** Prefer the sizes with the most available capacity, whatever their price. */
    public static final AllocationStrategy CAPACITY_OPTIMIZED = new AllocationStrategy("CapacityOptimized");

    /** Follow the ranks of the sizes as far as capacity allows. */
    public static final AllocationStrategy PRIORITIZED = new AllocationStrategy("Prioritized");

    private AllocationStrategy(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static AllocationStrategy of(String text) {
        return new AllocationStrategy(text);
    }
}
