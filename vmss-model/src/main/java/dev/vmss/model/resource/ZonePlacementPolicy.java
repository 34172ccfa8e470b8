package dev.vmss.model.resource;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** How Azure chooses the availability zones of a scale set. */
public final class ZonePlacementPolicy extends OpenEnum {

    /** Azure chooses one zone; for single virtual machines. */
    public static final ZonePlacementPolicy ANY = new ZonePlacementPolicy("Any");

    /** Azure chooses the zones; for scale sets. */
    public static final ZonePlacementPolicy AUTO = new ZonePlacementPolicy("Auto");

    private ZonePlacementPolicy(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static ZonePlacementPolicy of(String text) {
        return new ZonePlacementPolicy(text);
    }
}
