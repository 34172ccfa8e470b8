package dev.vmss.model.profile;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** Whether Azure may take the capacity of an instance back. */
public final class Priority extends OpenEnum {

    /** The instance keeps its capacity. */
    public static final Priority REGULAR = new Priority("Regular");

    /** The former name of {@link #SPOT}, which new sets should use. */
    public static final Priority LOW = new Priority("Low");

    /** The instance is cheaper, and Azure evicts it when it needs the capacity. */
    public static final Priority SPOT = new Priority("Spot");

    /** The value {@code SpotPlus}, which the reference of the API lists without explaining it. */
    public static final Priority SPOT_PLUS = new Priority("SpotPlus");

    private Priority(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static Priority of(String text) {
        return new Priority(text);
    }
}
