package dev.vmss.model.storage;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** How the host of a virtual machine caches a disk. */
public final class Caching extends OpenEnum {

    /** The host caches nothing. */
    public static final Caching NONE = new Caching("None");

    /** The host caches reads only. */
    public static final Caching READ_ONLY = new Caching("ReadOnly");

    /** The host caches reads and writes. */
    public static final Caching READ_WRITE = new Caching("ReadWrite");

    private Caching(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static Caching of(String text) {
        return new Caching(text);
    }
}
