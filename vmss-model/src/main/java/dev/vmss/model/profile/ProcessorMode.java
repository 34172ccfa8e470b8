package dev.vmss.model.profile;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** The modes of the processors of an instance. */
public final class ProcessorMode extends OpenEnum {

    /** The mode that Azure calls deterministic. */
    public static final ProcessorMode DETERMINISTIC = new ProcessorMode("Deterministic");

    /** The mode that Azure calls opportunistic. */
    public static final ProcessorMode OPPORTUNISTIC = new ProcessorMode("Opportunistic");

    private ProcessorMode(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static ProcessorMode of(String text) {
        return new ProcessorMode(text);
    }
}
