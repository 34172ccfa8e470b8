package dev.vmss.model.resource;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** Which kinds of managed identities a scale set has. */
public final class IdentityType extends OpenEnum {

    /** An identity that Azure creates and deletes together with the scale set. */
    public static final IdentityType SYSTEM_ASSIGNED = new IdentityType("SystemAssigned");

    /** Identities that exist as resources of their own. */
    public static final IdentityType USER_ASSIGNED = new IdentityType("UserAssigned");

    /** Both a system-assigned identity and user-assigned ones. */
    public static final IdentityType SYSTEM_ASSIGNED_USER_ASSIGNED = new IdentityType("SystemAssigned, UserAssigned");

    /** No identity; as a request, it removes all. */
    public static final IdentityType NONE = new IdentityType("None");

    private IdentityType(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static IdentityType of(String text) {
        return new IdentityType(text);
    }
}
