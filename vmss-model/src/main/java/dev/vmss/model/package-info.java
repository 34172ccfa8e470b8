/**
 * The documents about a scale set as immutable values: the model of the set and of its instances, both instance views, and the
 * status of a rolling upgrade.
 */
@NullMarked
@Stable
@GeneratedValues
package dev.vmss.model;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
