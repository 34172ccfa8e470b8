package dev.vmss.model.storage;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** How a disk is taken from a virtual machine. */
public final class DiskDetachOption extends OpenEnum {

    /** The disk is detached even if the virtual machine does not let go of it, which can lose data that is not yet written. */
    public static final DiskDetachOption FORCE_DETACH = new DiskDetachOption("ForceDetach");

    private DiskDetachOption(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static DiskDetachOption of(String text) {
        return new DiskDetachOption(text);
    }
}
