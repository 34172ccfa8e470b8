package dev.vmss.model.storage;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** What kind of ephemeral disk an operating system disk is. */
public final class DiffDiskOption extends OpenEnum {

    /**
     * The disk is in the local storage of the virtual machine's host, and its content is lost when the instance is reimaged or
     * moved.
     */
    public static final DiffDiskOption LOCAL = new DiffDiskOption("Local");

    private DiffDiskOption(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static DiffDiskOption of(String text) {
        return new DiffDiskOption(text);
    }
}
