/**
 * What will happen to the machines of a set, in which order.
 *
 * <p>{@link dev.vmss.engine.plan.UpgradePlanner} takes both models and the instances and gives an
 * {@link dev.vmss.engine.plan.UpgradePlan}: ordered {@link dev.vmss.engine.plan.Step}s with who acts and on which instances,
 * bounds on how many machines are away at once, and warnings. A plan is data; somebody else carries it out. The same input
 * gives the same plan.
 */
@NullMarked
@Experimental
package dev.vmss.engine.plan;

import dev.vmss.model.stability.Experimental;
import org.jspecify.annotations.NullMarked;
