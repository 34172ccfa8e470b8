/**
 * What the service reports about running instances and the set as a whole. None of it can be set by a request; it
 * changes by itself.
 */
@NullMarked
@Stable
package dev.vmss.model.view;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
