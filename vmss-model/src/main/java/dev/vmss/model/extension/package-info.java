/**
 * The extensions that Azure installs on the instances.
 *
 * <p>Start at {@link dev.vmss.model.extension.ExtensionProfile}.
 */
@NullMarked
@Stable
package dev.vmss.model.extension;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
