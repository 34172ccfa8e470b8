package dev.vmss.model.storage;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** What Azure does with a data disk whose input and output is delayed for longer than the platform tolerates. */
public final class ActionOnDiskDelay extends OpenEnum {

    /** The platform treats the delay as for any disk: the virtual machine as a whole is affected. */
    public static final ActionOnDiskDelay NONE = new ActionOnDiskDelay("None");

    /** The disk is detached while the virtual machine keeps running, and attached again once it answers. */
    public static final ActionOnDiskDelay AUTOMATIC_REATTACH = new ActionOnDiskDelay("AutomaticReattach");

    private ActionOnDiskDelay(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static ActionOnDiskDelay of(String text) {
        return new ActionOnDiskDelay(text);
    }
}
