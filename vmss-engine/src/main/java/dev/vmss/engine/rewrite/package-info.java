/**
 * How one model is made of two: which element belongs to which, a rewriter of model trees for every stage that needs one, and what is
 * known about places found in values. Knows nothing of what the service does. Not exported: it is a tool of the other packages.
 */
@NullMarked
@Experimental
package dev.vmss.engine.rewrite;

import dev.vmss.model.stability.Experimental;
import org.jspecify.annotations.NullMarked;
