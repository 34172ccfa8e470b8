/**
 * What Microsoft's article "Modify a virtual machine scale set" does with the Azure CLI, planned offline: one class for each of
 * its scenarios, and two of our own, {@link dev.vmss.examples.scenarios.GuardAPipeline} and
 * {@link dev.vmss.examples.scenarios.AuditAFleet}. Each runs as it is and is short enough to be copied.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-upgrade-scale-set">
 *     Modify a Virtual Machine Scale Set</a>
 */
@NullMarked
package dev.vmss.examples.scenarios;

import org.jspecify.annotations.NullMarked;
