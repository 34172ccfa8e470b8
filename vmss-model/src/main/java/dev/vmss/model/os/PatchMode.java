package dev.vmss.model.os;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** Who installs patches on instances that run Windows. */
public final class PatchMode extends OpenEnum {

    /** The user installs patches; automatic updates must be off. */
    public static final PatchMode MANUAL = new PatchMode("Manual");

    /** Windows Update installs patches; automatic updates must be on. */
    public static final PatchMode AUTOMATIC_BY_OS = new PatchMode("AutomaticByOS");

    /** Azure installs critical and security patches automatically; this needs the VM agent and automatic updates. */
    public static final PatchMode AUTOMATIC_BY_PLATFORM = new PatchMode("AutomaticByPlatform");

    private PatchMode(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static PatchMode of(String text) {
        return new PatchMode(text);
    }
}
