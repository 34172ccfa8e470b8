package dev.vmss.model.view;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** The state of the repeated attempts to delete an instance. */
public final class ResilientVmDeletionStatus extends OpenEnum {

    /** A failed deletion of the instance will be tried again. */
    public static final ResilientVmDeletionStatus ENABLED = new ResilientVmDeletionStatus("Enabled");

    /** A failed deletion of the instance will not be tried again. */
    public static final ResilientVmDeletionStatus DISABLED = new ResilientVmDeletionStatus("Disabled");

    /** The service is trying to delete the instance. */
    public static final ResilientVmDeletionStatus IN_PROGRESS = new ResilientVmDeletionStatus("InProgress");

    /** The attempts to delete the instance failed. */
    public static final ResilientVmDeletionStatus FAILED = new ResilientVmDeletionStatus("Failed");

    private ResilientVmDeletionStatus(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static ResilientVmDeletionStatus of(String text) {
        return new ResilientVmDeletionStatus(text);
    }
}
