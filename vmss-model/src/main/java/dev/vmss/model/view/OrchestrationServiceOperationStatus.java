package dev.vmss.model.view;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** The status of the latest operation of an {@link OrchestrationService}. */
public final class OrchestrationServiceOperationStatus extends OpenEnum {

    /** The operation is running. */
    public static final OrchestrationServiceOperationStatus IN_PROGRESS =
            new OrchestrationServiceOperationStatus("InProgress");

    /** The operation has ended. */
    public static final OrchestrationServiceOperationStatus COMPLETED =
            new OrchestrationServiceOperationStatus("Completed");

    private OrchestrationServiceOperationStatus(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static OrchestrationServiceOperationStatus of(String text) {
        return new OrchestrationServiceOperationStatus(text);
    }
}
