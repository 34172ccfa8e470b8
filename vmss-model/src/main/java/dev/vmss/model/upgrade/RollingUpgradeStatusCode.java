package dev.vmss.model.upgrade;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** The state of a rolling upgrade. */
public final class RollingUpgradeStatusCode extends OpenEnum {

    /** The upgrade is moving instances to the new model or image. */
    public static final RollingUpgradeStatusCode ROLLING_FORWARD = new RollingUpgradeStatusCode("RollingForward");

    /** The upgrade is moving instances back to what they had before. */
    public static final RollingUpgradeStatusCode ROLLING_BACK = new RollingUpgradeStatusCode("RollingBack");

    /** A request cancelled the upgrade before it reached all instances. */
    public static final RollingUpgradeStatusCode CANCELLED = new RollingUpgradeStatusCode("Cancelled");

    /** The upgrade reached all instances. */
    public static final RollingUpgradeStatusCode COMPLETED = new RollingUpgradeStatusCode("Completed");

    /** The upgrade stopped because of an error or because a limit of the policy was exceeded. */
    public static final RollingUpgradeStatusCode FAULTED = new RollingUpgradeStatusCode("Faulted");

    private RollingUpgradeStatusCode(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static RollingUpgradeStatusCode of(String text) {
        return new RollingUpgradeStatusCode(text);
    }
}
