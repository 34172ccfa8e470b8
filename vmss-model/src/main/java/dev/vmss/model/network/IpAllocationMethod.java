package dev.vmss.model.network;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** How an IP address is assigned. */
public final class IpAllocationMethod extends OpenEnum {

    /** The address is assigned when the virtual machine starts, and released when it is deallocated. */
    public static final IpAllocationMethod DYNAMIC = new IpAllocationMethod("Dynamic");

    /** The address is assigned when it is created, and kept until it is deleted. */
    public static final IpAllocationMethod STATIC = new IpAllocationMethod("Static");

    private IpAllocationMethod(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static IpAllocationMethod of(String text) {
        return new IpAllocationMethod(text);
    }
}
