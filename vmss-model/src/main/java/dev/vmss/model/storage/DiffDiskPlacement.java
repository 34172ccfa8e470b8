package dev.vmss.model.storage;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** Which local storage of the host an ephemeral operating system disk uses. */
public final class DiffDiskPlacement extends OpenEnum {

    /** The disk is in the cache of the host. */
    public static final DiffDiskPlacement CACHE_DISK = new DiffDiskPlacement("CacheDisk");

    /** The disk is on the temporary disk of the virtual machine. */
    public static final DiffDiskPlacement RESOURCE_DISK = new DiffDiskPlacement("ResourceDisk");

    /** The disk is on a local NVMe disk of the virtual machine. */
    public static final DiffDiskPlacement NVME_DISK = new DiffDiskPlacement("NvmeDisk");

    private DiffDiskPlacement(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static DiffDiskPlacement of(String text) {
        return new DiffDiskPlacement(text);
    }
}
