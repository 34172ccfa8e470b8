package dev.vmss.model.network;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** How far a public IP address reaches. */
public final class PublicIpAddressSkuTier extends OpenEnum {

    /** The address belongs to one region. */
    public static final PublicIpAddressSkuTier REGIONAL = new PublicIpAddressSkuTier("Regional");

    /** The address is for a global load balancer, which spreads traffic over regions. */
    public static final PublicIpAddressSkuTier GLOBAL = new PublicIpAddressSkuTier("Global");

    private PublicIpAddressSkuTier(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static PublicIpAddressSkuTier of(String text) {
        return new PublicIpAddressSkuTier(text);
    }
}
