package dev.vmss.model.view;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** Whether an {@link OrchestrationService} is running. */
public final class OrchestrationServiceState extends OpenEnum {

    /** The service is not running. */
    public static final OrchestrationServiceState NOT_RUNNING = new OrchestrationServiceState("NotRunning");

    /** The service is running. */
    public static final OrchestrationServiceState RUNNING = new OrchestrationServiceState("Running");

    /** The service is suspended and does nothing until it is resumed. */
    public static final OrchestrationServiceState SUSPENDED = new OrchestrationServiceState("Suspended");

    private OrchestrationServiceState(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static OrchestrationServiceState of(String text) {
        return new OrchestrationServiceState(text);
    }
}
