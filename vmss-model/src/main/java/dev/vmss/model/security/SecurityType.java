package dev.vmss.model.security;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** The kinds of protection that the firmware of an instance gives. */
public final class SecurityType extends OpenEnum {

    /** No protection beyond that of every instance. */
    public static final SecurityType STANDARD = new SecurityType("Standard");

    /** Trusted launch: secure boot and a virtual TPM are available; this needs a generation 2 image and size. */
    public static final SecurityType TRUSTED_LAUNCH = new SecurityType("TrustedLaunch");

    /** A confidential virtual machine, whose memory the hardware encrypts; this needs a size and an image made for it. */
    public static final SecurityType CONFIDENTIAL_VM = new SecurityType("ConfidentialVM");

    private SecurityType(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static SecurityType of(String text) {
        return new SecurityType(text);
    }
}
