package dev.vmss.model.os;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** Whether an instance is rebooted after Azure patched it. */
public final class RebootSetting extends OpenEnum {

    /** The setting is not known. */
    public static final RebootSetting UNKNOWN = new RebootSetting("Unknown");

    /** The instance is rebooted if a patch requires it. */
    public static final RebootSetting IF_REQUIRED = new RebootSetting("IfRequired");

    /** The instance is not rebooted, even if a patch requires it. */
    public static final RebootSetting NEVER = new RebootSetting("Never");

    /** The instance is rebooted after every installation of patches. */
    public static final RebootSetting ALWAYS = new RebootSetting("Always");

    private RebootSetting(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static RebootSetting of(String text) {
        return new RebootSetting(text);
    }
}
