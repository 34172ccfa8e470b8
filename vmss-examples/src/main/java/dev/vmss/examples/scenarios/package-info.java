/**
 * What Microsoft's article "Modify a virtual machine scale set" does with the Azure CLI, planned offline: one class
 * for each of its scenarios, and two others, {@link dev.vmss.examples.scenarios.GuardAPipeline} and {@link
 * dev.vmss.examples.scenarios.AuditAFleet}. Each is a complete program that is short enough to copy.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-upgrade-scale-set">
 *     Modify a Virtual Machine Scale Set</a>
 */
@NullMarked
package dev.vmss.examples.scenarios;

import org.jspecify.annotations.NullMarked;
