package dev.vmss.model.view;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** The outcome of the last maintenance operation on a virtual machine. */
public final class MaintenanceOperationResult extends OpenEnum {

    /** There was no operation. */
    public static final MaintenanceOperationResult NONE = new MaintenanceOperationResult("None");

    /** The operation could not be done and may be tried again later. */
    public static final MaintenanceOperationResult RETRY_LATER = new MaintenanceOperationResult("RetryLater");

    /** The maintenance was aborted. */
    public static final MaintenanceOperationResult MAINTENANCE_ABORTED =
            new MaintenanceOperationResult("MaintenanceAborted");

    /** The maintenance was completed. */
    public static final MaintenanceOperationResult MAINTENANCE_COMPLETED =
            new MaintenanceOperationResult("MaintenanceCompleted");

    private MaintenanceOperationResult(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static MaintenanceOperationResult of(String text) {
        return new MaintenanceOperationResult(text);
    }
}
