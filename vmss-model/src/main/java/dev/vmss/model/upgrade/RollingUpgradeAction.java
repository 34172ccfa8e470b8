package dev.vmss.model.upgrade;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** The last action on a rolling upgrade. */
public final class RollingUpgradeAction extends OpenEnum {

    /** The upgrade was started. */
    public static final RollingUpgradeAction START = new RollingUpgradeAction("Start");

    /** The upgrade was cancelled. */
    public static final RollingUpgradeAction CANCEL = new RollingUpgradeAction("Cancel");

    private RollingUpgradeAction(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static RollingUpgradeAction of(String text) {
        return new RollingUpgradeAction(text);
    }
}
