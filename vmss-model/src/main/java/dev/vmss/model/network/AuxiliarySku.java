package dev.vmss.model.network;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** How much additional capacity a network interface gets for its auxiliary mode. */
public final class AuxiliarySku extends OpenEnum {

    /** No additional capacity. */
    public static final AuxiliarySku NONE = new AuxiliarySku("None");

    /** The smallest additional capacity. */
    public static final AuxiliarySku A1 = new AuxiliarySku("A1");

    /** More than {@link #A1}. */
    public static final AuxiliarySku A2 = new AuxiliarySku("A2");

    /** More than {@link #A2}. */
    public static final AuxiliarySku A4 = new AuxiliarySku("A4");

    /** The largest additional capacity. */
    public static final AuxiliarySku A8 = new AuxiliarySku("A8");

    private AuxiliarySku(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static AuxiliarySku of(String text) {
        return new AuxiliarySku(text);
    }
}
