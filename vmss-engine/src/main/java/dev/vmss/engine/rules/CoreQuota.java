package dev.vmss.engine.rules;

import dev.vmss.model.mapper.JsonForm;

/**
 * The quota of cores for the size family of the set in its region.
 *
 * @param coresPerInstance the cores of one instance of the desired size
 * @param limit the subscription's quota of cores for that family
 * @param inUse how many of them are in use, those of the set included
 * @see <a href="https://learn.microsoft.com/azure/virtual-machines/quotas">Quotas</a>
 */
public record CoreQuota(int coresPerInstance, long limit, long inUse) implements JsonForm {

    /**
     * Checks the numbers.
     *
     * @param coresPerInstance the cores of one instance
     * @param limit the quota
     * @param inUse the cores in use
     * @throws IllegalArgumentException if an instance has no core, or a number is negative
     */
    public CoreQuota {
        if (coresPerInstance < 1 || limit < 0 || inUse < 0) {
            throw new IllegalArgumentException(
                    "A quota must not be negative, and an instance must have at least one core: " + coresPerInstance
                            + ", " + limit + ", " + inUse);
        }
    }
}
