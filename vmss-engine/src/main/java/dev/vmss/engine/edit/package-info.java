/**
 * Changing a model: what the service makes of a request, and edits by path as the Azure CLI takes them.
 */
@NullMarked
@Stable
package dev.vmss.engine.edit;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
