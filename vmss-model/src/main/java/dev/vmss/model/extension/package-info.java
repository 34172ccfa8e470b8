/**
 * The extensions that Azure installs on the instances.
 *
 * <p>Start at {@link dev.vmss.model.extension.ExtensionProfile}.
 */
@NullMarked
package dev.vmss.model.extension;

import org.jspecify.annotations.NullMarked;
