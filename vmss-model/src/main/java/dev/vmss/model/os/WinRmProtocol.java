package dev.vmss.model.os;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** The protocols of Windows Remote Management. */
public final class WinRmProtocol extends OpenEnum {

    /** HTTP, without a certificate. */
    public static final WinRmProtocol HTTP = new WinRmProtocol("Http");

    /** HTTPS, with a certificate from a key vault. */
    public static final WinRmProtocol HTTPS = new WinRmProtocol("Https");

    private WinRmProtocol(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static WinRmProtocol of(String text) {
        return new WinRmProtocol(text);
    }
}
