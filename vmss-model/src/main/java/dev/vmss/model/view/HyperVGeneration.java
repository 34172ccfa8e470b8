package dev.vmss.model.view;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** The generation of a virtual machine, which follows from its image. */
public final class HyperVGeneration extends OpenEnum {

    /** Generation 1, which starts from BIOS. */
    public static final HyperVGeneration V1 = new HyperVGeneration("V1");

    /** Generation 2, which starts from UEFI. */
    public static final HyperVGeneration V2 = new HyperVGeneration("V2");

    private HyperVGeneration(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static HyperVGeneration of(String text) {
        return new HyperVGeneration(text);
    }
}
