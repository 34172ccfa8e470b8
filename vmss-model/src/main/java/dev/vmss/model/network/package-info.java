/**
 * The network interfaces of the virtual machines, with their IP configurations and public addresses.
 *
 * <p>Start with {@link dev.vmss.model.network.NetworkProfile}.
 */
@NullMarked
@Stable
package dev.vmss.model.network;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
