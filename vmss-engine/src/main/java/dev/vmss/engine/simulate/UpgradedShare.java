package dev.vmss.engine.simulate;

/**
 * What {@code maxUnhealthyUpgradedInstancePercent} is a percentage of. Azure's own sources contradict each other.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-configure-rolling-upgrades">
 *     Configure rolling upgrades</a>
 */
public enum UpgradedShare {
    /** The instances that are upgraded so far, according to the schema. */
    OF_UPGRADED,
    /** All instances of the set, according to an example in the documentation. */
    OF_ALL
}
