package dev.vmss.model.storage;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** The interface through which virtual machines reach their disks. */
public final class DiskControllerType extends OpenEnum {

    /** Disks are attached through a SCSI controller. */
    public static final DiskControllerType SCSI = new DiskControllerType("SCSI");

    /** Disks are attached through an NVMe controller, which the size of the virtual machine and the image must support. */
    public static final DiskControllerType NVME = new DiskControllerType("NVMe");

    private DiskControllerType(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static DiskControllerType of(String text) {
        return new DiskControllerType(text);
    }
}
