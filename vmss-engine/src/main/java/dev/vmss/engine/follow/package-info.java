/**
 * A plan held against what is there now.
 *
 * <p>{@link dev.vmss.engine.follow.PlannedSet} says whether a set is still what a plan was made for.
 */
@NullMarked
@Experimental
package dev.vmss.engine.follow;

import dev.vmss.model.stability.Experimental;
import org.jspecify.annotations.NullMarked;
