/**
 * The comparison of a plan with the current state.
 *
 * <p>{@link dev.vmss.engine.follow.PlannedSet} shows whether a set has changed since a plan was made, and {@link
 * dev.vmss.engine.follow.Rollout} the progress of a plan: the completed steps, the state of each instance, the
 * deviations and the next step. {@link dev.vmss.engine.follow.FleetDrift} shows, without a plan, the models of the
 * instances of a set.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>The progress of a plan follows from the plan and from the current state. No state is stored.
 *   <dd>A program that follows a plan can be stopped at any time. Stored state could be out of date afterwards.
 *   <dt>A step that leaves a trace is complete if the trace exists. A step without a trace is complete if a later
 *   step shows, or if the operator declares it ({@link dev.vmss.engine.follow.Observed#carriedOut()}).
 *   <dd>A restart is not visible in a set. A guess would restart machines twice, or never.
 *   <dt>Steps on other resources are not visible in a set either, so such a step counts as complete once a later one shows.
 *   <dd>A plan that ends at the model where it began can be distinguished from one that has not begun only by the {@code
 *   etag} and by the operator.
 *   <dt>A password is not visible either: its update counts as sent if instances have become outdated, or if the
 *   {@code etag} differs and nothing else has changed.
 *   <dd>If the plan sets a property first, only the operator can know for a while.
 *   <dt>A rolling upgrade counts only once the update has been sent.
 *   <dd>The service returns the latest one, which may have ended long ago. For the same reason, read its status
 *   after the update was sent.
 *   <dt>Deviations are reported even if the plan can continue.
 *   <dd>{@link dev.vmss.engine.follow.Deviation.Code#stopsThePlan()} returns whether it cannot.
 *   <dt>No clock is read.
 *   <dd>Clocks differ and can go back. The caller decides whether a wait has lasted too long.
 * </dl>
 */
@NullMarked
@Experimental
package dev.vmss.engine.follow;

import dev.vmss.model.stability.Experimental;
import org.jspecify.annotations.NullMarked;
