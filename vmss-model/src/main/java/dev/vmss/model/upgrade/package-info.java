/**
 * How a scale set upgrades its instances: the upgrade policy with its mode, the limits of rolling upgrades and automatic OS
 * image upgrades, and the status of a rolling upgrade with the errors it reports.
 */
@NullMarked
@Stable
package dev.vmss.model.upgrade;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
