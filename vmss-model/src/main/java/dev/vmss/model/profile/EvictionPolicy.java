package dev.vmss.model.profile;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** What happens to a spot instance when Azure evicts it. */
public final class EvictionPolicy extends OpenEnum {

    /** The instance is deallocated and keeps its disks; this is the default. */
    public static final EvictionPolicy DEALLOCATE = new EvictionPolicy("Deallocate");

    /** The instance and its disks are deleted. */
    public static final EvictionPolicy DELETE = new EvictionPolicy("Delete");

    private EvictionPolicy(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static EvictionPolicy of(String text) {
        return new EvictionPolicy(text);
    }
}
