package dev.vmss.model.storage;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** The operating system on a disk. */
public final class OsType extends OpenEnum {

    /** Windows. */
    public static final OsType WINDOWS = new OsType("Windows");

    /** Linux. */
    public static final OsType LINUX = new OsType("Linux");

    private OsType(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static OsType of(String text) {
        return new OsType(text);
    }
}
