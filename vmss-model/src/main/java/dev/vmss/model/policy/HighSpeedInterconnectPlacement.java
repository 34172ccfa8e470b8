package dev.vmss.model.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** The placement of the instances on a high-speed interconnect. */
public final class HighSpeedInterconnectPlacement extends OpenEnum {

    /** No placement on a high-speed interconnect. */
    public static final HighSpeedInterconnectPlacement NONE = new HighSpeedInterconnectPlacement("None");

    /** Placement on the trunk of the high-speed interconnect. */
    public static final HighSpeedInterconnectPlacement TRUNK = new HighSpeedInterconnectPlacement("Trunk");

    private HighSpeedInterconnectPlacement(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static HighSpeedInterconnectPlacement of(String text) {
        return new HighSpeedInterconnectPlacement(text);
    }
}
