package dev.vmss.model.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** How the fault domains of the disks match those of the virtual machines in a zonal scale set. */
public final class ZonalPlatformFaultDomainAlignMode extends OpenEnum {

    /** The fault domains of storage match those of compute. */
    public static final ZonalPlatformFaultDomainAlignMode ALIGNED = new ZonalPlatformFaultDomainAlignMode("Aligned");

    /** The fault domains of storage need not match those of compute. */
    public static final ZonalPlatformFaultDomainAlignMode UNALIGNED =
            new ZonalPlatformFaultDomainAlignMode("Unaligned");

    /** Disks whose storage has enough fault domains are aligned, the others are not. */
    public static final ZonalPlatformFaultDomainAlignMode BEST_EFFORT_ALIGNED =
            new ZonalPlatformFaultDomainAlignMode("BestEffortAligned");

    private ZonalPlatformFaultDomainAlignMode(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static ZonalPlatformFaultDomainAlignMode of(String text) {
        return new ZonalPlatformFaultDomainAlignMode(text);
    }
}
