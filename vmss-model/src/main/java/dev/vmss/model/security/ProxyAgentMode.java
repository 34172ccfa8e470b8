package dev.vmss.model.security;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** What the proxy agent does with requests to host endpoints that are not allowed. */
public final class ProxyAgentMode extends OpenEnum {

    /** It logs them as denied but lets them pass. */
    public static final ProxyAgentMode AUDIT = new ProxyAgentMode("Audit");

    /** It denies them. */
    public static final ProxyAgentMode ENFORCE = new ProxyAgentMode("Enforce");

    private ProxyAgentMode(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static ProxyAgentMode of(String text) {
        return new ProxyAgentMode(text);
    }
}
