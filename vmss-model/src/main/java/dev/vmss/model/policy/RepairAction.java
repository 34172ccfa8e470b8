package dev.vmss.model.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** What an automatic repair does to an unhealthy instance. */
public final class RepairAction extends OpenEnum {

    /** The instance is deleted and a new one is created from the latest model. */
    public static final RepairAction REPLACE = new RepairAction("Replace");

    /** The virtual machine is restarted and keeps its disks. */
    public static final RepairAction RESTART = new RepairAction("Restart");

    /** The OS disk is replaced by a fresh one from the image; data disks, instance id and private address stay. */
    public static final RepairAction REIMAGE = new RepairAction("Reimage");

    private RepairAction(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static RepairAction of(String text) {
        return new RepairAction(text);
    }
}
