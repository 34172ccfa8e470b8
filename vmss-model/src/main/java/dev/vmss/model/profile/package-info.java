/**
 * What the instances of a scale set are made from.
 *
 * <p>Start at {@link dev.vmss.model.profile.VirtualMachineProfile}. Its larger parts have packages of their own: disks,
 * network, operating system, security and extensions. This package has the others, such as spot priority, notices, boot
 * diagnostics and gallery applications.
 */
@NullMarked
@Stable
package dev.vmss.model.profile;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
