package dev.vmss.model.os;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** Who installs patches on instances that run Linux. */
public final class LinuxPatchMode extends OpenEnum {

    /** The image's own patching configuration applies; this is the default. */
    public static final LinuxPatchMode IMAGE_DEFAULT = new LinuxPatchMode("ImageDefault");

    /** Azure installs critical and security patches automatically; this needs the VM agent. */
    public static final LinuxPatchMode AUTOMATIC_BY_PLATFORM = new LinuxPatchMode("AutomaticByPlatform");

    private LinuxPatchMode(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static LinuxPatchMode of(String text) {
        return new LinuxPatchMode(text);
    }
}
