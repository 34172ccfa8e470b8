/**
 * What a change does to the instances of a set: how hard it hits them, and by which way it reaches them.
 *
 * <p>{@link dev.vmss.engine.impact.Impact#of} answers for one change, {@link dev.vmss.engine.impact.UpdateImpact#of} for a
 * whole update. The facts stand in one table, from the place of a property to what its change does.
 */
@NullMarked
@Stable
package dev.vmss.engine.impact;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
