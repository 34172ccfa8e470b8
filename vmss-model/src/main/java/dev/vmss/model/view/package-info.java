/**
 * What the service reports about running instances and the set as a whole. Nothing here can be asked for; it changes without
 * any request.
 */
@NullMarked
@Stable
package dev.vmss.model.view;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
