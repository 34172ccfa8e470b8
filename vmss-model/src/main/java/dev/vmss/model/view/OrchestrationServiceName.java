package dev.vmss.model.view;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** A service that looks after a scale set on its own. */
public final class OrchestrationServiceName extends OpenEnum {

    /** Repairs unhealthy instances by the automatic repairs policy. */
    public static final OrchestrationServiceName AUTOMATIC_REPAIRS = new OrchestrationServiceName("AutomaticRepairs");

    /** Spreads instances evenly over the zones by the automatic zone rebalancing policy. */
    public static final OrchestrationServiceName AUTOMATIC_ZONE_REBALANCING =
            new OrchestrationServiceName("AutomaticZoneRebalancing");

    private OrchestrationServiceName(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static OrchestrationServiceName of(String text) {
        return new OrchestrationServiceName(text);
    }
}
