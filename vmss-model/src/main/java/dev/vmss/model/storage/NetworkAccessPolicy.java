package dev.vmss.model.storage;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** Who may export or import a disk through the network. */
public final class NetworkAccessPolicy extends OpenEnum {

    /** The disk can be exported and imported from any network. */
    public static final NetworkAccessPolicy ALLOW_ALL = new NetworkAccessPolicy("AllowAll");

    /** The disk can be exported and imported through the private endpoints of a disk access resource. */
    public static final NetworkAccessPolicy ALLOW_PRIVATE = new NetworkAccessPolicy("AllowPrivate");

    /** The disk cannot be exported. */
    public static final NetworkAccessPolicy DENY_ALL = new NetworkAccessPolicy("DenyAll");

    private NetworkAccessPolicy(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static NetworkAccessPolicy of(String text) {
        return new NetworkAccessPolicy(text);
    }
}
