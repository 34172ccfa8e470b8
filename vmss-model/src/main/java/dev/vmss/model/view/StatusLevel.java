package dev.vmss.model.view;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** How serious a state is. */
public final class StatusLevel extends OpenEnum {

    /** Information. */
    public static final StatusLevel INFO = new StatusLevel("Info");

    /** A warning. */
    public static final StatusLevel WARNING = new StatusLevel("Warning");

    /** An error. */
    public static final StatusLevel ERROR = new StatusLevel("Error");

    private StatusLevel(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static StatusLevel of(String text) {
        return new StatusLevel(text);
    }
}
