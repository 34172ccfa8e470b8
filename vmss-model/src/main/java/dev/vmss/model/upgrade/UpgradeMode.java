package dev.vmss.model.upgrade;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** How existing instances of a scale set get a change of its model. */
public final class UpgradeMode extends OpenEnum {

    /** The service updates instances at once and in no promised order, possibly all at the same time. */
    public static final UpgradeMode AUTOMATIC = new UpgradeMode("Automatic");

    /** Instances keep their model until a request upgrades them by instance id. */
    public static final UpgradeMode MANUAL = new UpgradeMode("Manual");

    /** The service updates instances batch by batch and stops if too many are unhealthy. */
    public static final UpgradeMode ROLLING = new UpgradeMode("Rolling");

    private UpgradeMode(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static UpgradeMode of(String text) {
        return new UpgradeMode(text);
    }
}
