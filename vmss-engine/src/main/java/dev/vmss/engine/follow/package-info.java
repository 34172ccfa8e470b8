/**
 * A plan held against what is there now.
 *
 * <p>{@link dev.vmss.engine.follow.PlannedSet} says whether a set is still what a plan was made for, and
 * {@link dev.vmss.engine.follow.Rollout} how far a plan is: which steps are done, where each instance is, what went another way
 * and what is next.
 * {@link dev.vmss.engine.follow.FleetDrift} says without a plan which models the instances of a set have.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>How far a plan is follows from the plan and from what is there now. No state is kept.
 *   <dd>Whoever follows a plan can be stopped at any time. What was written down could be wrong by then.
 *   <dt>A step that leaves a trace is done if the trace is there. One that leaves none is done if a later one shows, or if the
 *       operator says so ({@link dev.vmss.engine.follow.Observed#carriedOut()}).
 *   <dd>A restart cannot be seen in a set. To guess it would restart machines twice, or never.
 *   <dt>Nor does a set show what is done to other resources, so that such a step counts as done once a later one shows.
 *   <dd>A plan that ends at the model where it began cannot be told from one that has not begun, but by the {@code etag} and the
 *       operator.
 *   <dt>A password does not show either: its update counts as sent if instances have lost the latest model, or if the {@code
 *       etag} is another one and nothing else has changed.
 *   <dd>Where the plan sets a property before, only the operator can tell for a while.
 *   <dt>A rolling upgrade counts only once the update has been sent.
 *   <dd>The service shows the latest one, which may have ended long ago. For the same reason its status is to be read after the
 *       update was sent.
 *   <dt>What differs between the set and the plan is told even where the plan can go on.
 *   <dd>{@link dev.vmss.engine.follow.Deviation.Code#stopsThePlan()} says where it cannot.
 *   <dt>No clock is read.
 *   <dd>Clocks differ and go back. Whether a wait has lasted too long is for whoever waits to say.
 * </dl>
 */
@NullMarked
@Experimental
package dev.vmss.engine.follow;

import dev.vmss.model.stability.Experimental;
import org.jspecify.annotations.NullMarked;
