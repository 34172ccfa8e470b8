package dev.vmss.model.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** When the platform sends a lifecycle hook event. */
public final class LifecycleHookType extends OpenEnum {

    /** Before an automatic OS upgrade of the scale set starts. */
    public static final LifecycleHookType UPGRADE_AUTO_OS_SCHEDULING = new LifecycleHookType("UpgradeAutoOSScheduling");

    /** Before a batch of virtual machines is upgraded during an automatic OS upgrade. */
    public static final LifecycleHookType UPGRADE_AUTO_OS_ROLLING_BATCH_STARTING =
            new LifecycleHookType("UpgradeAutoOSRollingBatchStarting");

    private LifecycleHookType(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static LifecycleHookType of(String text) {
        return new LifecycleHookType(text);
    }
}
