package dev.vmss.model.view;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** The kind of capacity reservation that a virtual machine takes its capacity from. */
public final class CapacityReservationType extends OpenEnum {

    /** No reservation applies, so the virtual machine takes publicly available capacity. */
    public static final CapacityReservationType NOT_ELIGIBLE = new CapacityReservationType("NotEligible");

    /** A group of targeted reservations, with publicly available capacity to fall back on. */
    public static final CapacityReservationType TARGETED = new CapacityReservationType("Targeted");

    /** An open reservation that matches the virtual machine, without being named by it. */
    public static final CapacityReservationType OPEN = new CapacityReservationType("Open");

    /** The virtual machine is opted out of all reservations. */
    public static final CapacityReservationType DISABLED = new CapacityReservationType("Disabled");

    /** A group of block reservations, without anything to fall back on. */
    public static final CapacityReservationType BLOCK = new CapacityReservationType("Block");

    private CapacityReservationType(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static CapacityReservationType of(String text) {
        return new CapacityReservationType(text);
    }
}
