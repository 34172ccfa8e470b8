package dev.vmss.model.network;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** The version of the Internet Protocol that an address belongs to. */
public final class IpVersion extends OpenEnum {

    /** Internet Protocol version 4. */
    public static final IpVersion IPV4 = new IpVersion("IPv4");

    /** Internet Protocol version 6. */
    public static final IpVersion IPV6 = new IpVersion("IPv6");

    private IpVersion(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static IpVersion of(String text) {
        return new IpVersion(text);
    }
}
