package dev.vmss.engine.rules;

import java.time.YearMonth;

/**
 * An edition of Microsoft's article "Modify a virtual machine scale set" with restrictions of its own.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-upgrade-scale-set">Modify
 *     a Virtual Machine Scale Set</a>
 */
public enum Edition {
    /** The first edition with lists of restrictions. */
    FEBRUARY_2018(2018, 2),
    /** Adds the storage type of the OS disk. */
    APRIL_2019(2019, 4),
    /** Adds the disk profile to the properties outside the upgrade policy. */
    MARCH_2020(2020, 3),
    /** Adds the SKU of the image. */
    SEPTEMBER_2021(2021, 9),
    /**
     * Allows changes of zones and of the image's offer, lists the fault domains as fixed, and no longer describes
     * properties outside the upgrade policy and changes of single instances, for which no edition lists a
     * restriction.
     */
    MAY_2026(2026, 5);

    private final YearMonth published;

    Edition(int year, int month) {
        this.published = YearMonth.of(year, month);
    }

    /** {@return when the edition was published} */
    public YearMonth published() {
        return published;
    }

    /**
     * The edition that was current in a month.
     *
     * @param month the month
     * @return the latest edition up to then
     * @throws IllegalArgumentException if there was none yet
     */
    public static Edition at(YearMonth month) {
        Edition current = null;
        for (Edition edition : values()) {
            if (!edition.published.isAfter(month)) {
                current = edition;
            }
        }
        if (current == null) {
            throw new IllegalArgumentException(
                    "The article has no edition before " + FEBRUARY_2018.published + ": " + month);
        }
        return current;
    }
}
