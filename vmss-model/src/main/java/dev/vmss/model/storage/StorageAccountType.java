package dev.vmss.model.storage;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.value.OpenEnum;

/** The kind of storage for a managed disk: its performance and its redundancy. */
public final class StorageAccountType extends OpenEnum {

    /** Standard HDD, locally redundant. */
    public static final StorageAccountType STANDARD_LRS = new StorageAccountType("Standard_LRS");

    /** Premium SSD, locally redundant. */
    public static final StorageAccountType PREMIUM_LRS = new StorageAccountType("Premium_LRS");

    /** Standard SSD, locally redundant. */
    public static final StorageAccountType STANDARD_SSD_LRS = new StorageAccountType("StandardSSD_LRS");

    /** Ultra disk, locally redundant; data disks only. */
    public static final StorageAccountType ULTRA_SSD_LRS = new StorageAccountType("UltraSSD_LRS");

    /** Premium SSD, zone-redundant. */
    public static final StorageAccountType PREMIUM_ZRS = new StorageAccountType("Premium_ZRS");

    /** Standard SSD, zone-redundant. */
    public static final StorageAccountType STANDARD_SSD_ZRS = new StorageAccountType("StandardSSD_ZRS");

    /** Premium SSD v2, locally redundant; data disks only. */
    public static final StorageAccountType PREMIUM_V2_LRS = new StorageAccountType("PremiumV2_LRS");

    private StorageAccountType(String text) {
        super(text);
    }

    /**
     * The value of a text.
     *
     * @param text one of the constants' texts in any case, or one that a later API version may have
     * @return the value
     */
    @JsonCreator
    public static StorageAccountType of(String text) {
        return new StorageAccountType(text);
    }
}
