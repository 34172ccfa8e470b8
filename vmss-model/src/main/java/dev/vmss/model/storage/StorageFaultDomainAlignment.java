package dev.vmss.model.storage;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** Whether the fault domain of a disk's storage must be that of its virtual machine. */
public final class StorageFaultDomainAlignment extends OpenEnum {

    /** The disk must be in the storage fault domain that belongs to the fault domain of its virtual machine. */
    public static final StorageFaultDomainAlignment ALIGNED = new StorageFaultDomainAlignment("Aligned");

    /** The disk is aligned with the fault domain of its virtual machine where that is possible. */
    public static final StorageFaultDomainAlignment BEST_EFFORT_ALIGNED =
            new StorageFaultDomainAlignment("BestEffortAligned");

    private StorageFaultDomainAlignment(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static StorageFaultDomainAlignment of(String text) {
        return new StorageFaultDomainAlignment(text);
    }
}
