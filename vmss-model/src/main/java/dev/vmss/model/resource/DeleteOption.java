package dev.vmss.model.resource;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** What happens to a disk, network interface or public IP address when its virtual machine is deleted. */
public final class DeleteOption extends OpenEnum {

    /** The resource is deleted together with the virtual machine. */
    public static final DeleteOption DELETE = new DeleteOption("Delete");

    /** The resource stays, detached from the virtual machine. */
    public static final DeleteOption DETACH = new DeleteOption("Detach");

    private DeleteOption(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static DeleteOption of(String text) {
        return new DeleteOption(text);
    }
}
