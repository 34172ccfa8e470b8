package dev.vmss.model.resource;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** What kind of identity created or changed a resource. */
public final class CreatedByType extends OpenEnum {

    /** A user. */
    public static final CreatedByType USER = new CreatedByType("User");

    /** An application, through its service principal. */
    public static final CreatedByType APPLICATION = new CreatedByType("Application");

    /** A managed identity. */
    public static final CreatedByType MANAGED_IDENTITY = new CreatedByType("ManagedIdentity");

    /** Somebody with an access key. */
    public static final CreatedByType KEY = new CreatedByType("Key");

    private CreatedByType(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static CreatedByType of(String text) {
        return new CreatedByType(text);
    }
}
