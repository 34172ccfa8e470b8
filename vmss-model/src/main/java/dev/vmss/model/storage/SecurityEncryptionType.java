package dev.vmss.model.storage;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** What is encrypted on the operating system disk of a confidential virtual machine. */
public final class SecurityEncryptionType extends OpenEnum {

    /** Only the guest state of the virtual machine is encrypted. */
    public static final SecurityEncryptionType VM_GUEST_STATE_ONLY = new SecurityEncryptionType("VMGuestStateOnly");

    /** The operating system disk is encrypted together with the guest state. */
    public static final SecurityEncryptionType DISK_WITH_VM_GUEST_STATE =
            new SecurityEncryptionType("DiskWithVMGuestState");

    /** The firmware state is not kept in the guest state of the virtual machine. */
    public static final SecurityEncryptionType NON_PERSISTED_TPM = new SecurityEncryptionType("NonPersistedTPM");

    private SecurityEncryptionType(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static SecurityEncryptionType of(String text) {
        return new SecurityEncryptionType(text);
    }
}
