package dev.vmss.model.security;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** What happens to requests to a host endpoint that its access control policy does not allow. */
public final class HostEndpointMode extends OpenEnum {

    /** They are logged as denied but pass. */
    public static final HostEndpointMode AUDIT = new HostEndpointMode("Audit");

    /** They are denied; this is the recommended mode. */
    public static final HostEndpointMode ENFORCE = new HostEndpointMode("Enforce");

    /** The access control of the endpoint is off. */
    public static final HostEndpointMode DISABLED = new HostEndpointMode("Disabled");

    private HostEndpointMode(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static HostEndpointMode of(String text) {
        return new HostEndpointMode(text);
    }
}
