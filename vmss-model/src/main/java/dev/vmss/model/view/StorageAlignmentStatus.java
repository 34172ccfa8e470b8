package dev.vmss.model.view;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** Whether a disk is in a storage fault domain that matches the compute fault domain of its virtual machine. */
public final class StorageAlignmentStatus extends OpenEnum {

    /** It is not, so the failure of one storage fault domain may reach every instance. */
    public static final StorageAlignmentStatus UNALIGNED = new StorageAlignmentStatus("Unaligned");

    /** It is, so the failure of a storage fault domain reaches instances of one compute fault domain only. */
    public static final StorageAlignmentStatus ALIGNED = new StorageAlignmentStatus("Aligned");

    private StorageAlignmentStatus(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static StorageAlignmentStatus of(String text) {
        return new StorageAlignmentStatus(text);
    }
}
