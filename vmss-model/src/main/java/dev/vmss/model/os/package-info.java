/**
 * The operating system of the instances: names, administrator, certificates, SSH keys, remote management and patching.
 *
 * <p>Start at {@link dev.vmss.model.os.OsProfile}. It has one part for Windows and one for Linux, of which a scale set uses
 * one.
 */
@NullMarked
@Stable
package dev.vmss.model.os;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
