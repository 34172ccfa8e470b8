package dev.vmss.model.storage;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** Where the content of a disk comes from. */
public final class DiskCreateOption extends OpenEnum {

    /** The disk is a copy of the image of the virtual machine; the only choice for operating system disks of a scale set. */
    public static final DiskCreateOption FROM_IMAGE = new DiskCreateOption("FromImage");

    /** The disk is new and empty. */
    public static final DiskCreateOption EMPTY = new DiskCreateOption("Empty");

    /** An existing disk is attached. */
    public static final DiskCreateOption ATTACH = new DiskCreateOption("Attach");

    /** The disk is a copy of a snapshot or of another disk. */
    public static final DiskCreateOption COPY = new DiskCreateOption("Copy");

    /** The disk is made from a disk restore point. */
    public static final DiskCreateOption RESTORE = new DiskCreateOption("Restore");

    private DiskCreateOption(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static DiskCreateOption of(String text) {
        return new DiskCreateOption(text);
    }
}
