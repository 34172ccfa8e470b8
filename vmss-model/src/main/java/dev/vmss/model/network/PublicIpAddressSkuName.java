package dev.vmss.model.network;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** The SKUs of public IP addresses. */
public final class PublicIpAddressSkuName extends OpenEnum {

    /** Basic addresses, which Azure has retired. */
    public static final PublicIpAddressSkuName BASIC = new PublicIpAddressSkuName("Basic");

    /** Standard addresses, which are static and closed to inbound traffic unless a network security group allows it. */
    public static final PublicIpAddressSkuName STANDARD = new PublicIpAddressSkuName("Standard");

    private PublicIpAddressSkuName(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static PublicIpAddressSkuName of(String text) {
        return new PublicIpAddressSkuName(text);
    }
}
