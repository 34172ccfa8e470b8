package dev.vmss.model.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** What applies to a target of a lifecycle hook event that gets no response in time. */
public final class LifecycleHookAction extends OpenEnum {

    /** The operation continues as if it had been approved. */
    public static final LifecycleHookAction APPROVE = new LifecycleHookAction("Approve");

    /** The operation is rejected for the target. */
    public static final LifecycleHookAction REJECT = new LifecycleHookAction("Reject");

    private LifecycleHookAction(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static LifecycleHookAction of(String text) {
        return new LifecycleHookAction(text);
    }
}
