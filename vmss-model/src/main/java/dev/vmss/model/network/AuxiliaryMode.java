package dev.vmss.model.network;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** For which purpose a network interface gets additional capacity. */
public final class AuxiliaryMode extends OpenEnum {

    /** The network interface gets no additional capacity. */
    public static final AuxiliaryMode NONE = new AuxiliaryMode("None");

    /** The network interface can open more connections, and open them faster. */
    public static final AuxiliaryMode ACCELERATED_CONNECTIONS = new AuxiliaryMode("AcceleratedConnections");

    /** The network interface uses the floating mode. */
    public static final AuxiliaryMode FLOATING = new AuxiliaryMode("Floating");

    private AuxiliaryMode(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static AuxiliaryMode of(String text) {
        return new AuxiliaryMode(text);
    }
}
