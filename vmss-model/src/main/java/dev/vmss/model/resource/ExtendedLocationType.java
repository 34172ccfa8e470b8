package dev.vmss.model.resource;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** The kinds of extended locations. */
public final class ExtendedLocationType extends OpenEnum {

    /** An Azure edge zone. */
    public static final ExtendedLocationType EDGE_ZONE = new ExtendedLocationType("EdgeZone");

    private ExtendedLocationType(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static ExtendedLocationType of(String text) {
        return new ExtendedLocationType(text);
    }
}
