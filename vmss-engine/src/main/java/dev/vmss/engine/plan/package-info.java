/**
 * The steps of an update of a set and their effect on its machines.
 *
 * <p>{@link dev.vmss.engine.plan.UpgradePlanner} takes both models and the instances and returns an {@link
 * dev.vmss.engine.plan.UpgradePlan}: ordered {@link dev.vmss.engine.plan.Step}s, each with its actor and instances,
 * bounds on the number of machines that are down at once, and warnings. A plan is data; somebody else carries it
 * out. The same input gives the same plan.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>Planning and execution are separate.
 *   <dd>A plan can be read, shown, simulated and discarded before anything is sent. Planning needs no network and no
 *       rights.
 *   <dt>A plan contains its update, and only planners create plans.
 *   <dd>Reports, commands and simulations take only a plan, so none of them can refer to another update.
 *   <dt>Each step has a {@link dev.vmss.engine.plan.Step.Kind}.
 *   <dd>Code that depends on it is a {@code switch} expression over all kinds: a new kind does not compile until it
 *   is handled.
 *   <dt>Each step has an actor.
 *   <dd>Only the operator's steps have commands. For those of the platform, one can only wait, or cancel a rolling
 *   upgrade.
 *   <dt>Required operations on other resources in between are steps, too ({@link dev.vmss.engine.plan.ResourceStep}).
 *   <dd>Azure refuses to delete a load balancer a step too early, and refuses an update that joins one too early. If the
 *   set does not contain the SKUs of its load balancers, the caller specifies them, or the plan reports that they are
 *   not known.
 *   <dt>Assumptions about undocumented behaviour of Azure are options with a default.
 *   <dd>These are {@link dev.vmss.engine.plan.BatchSizing}, {@link dev.vmss.engine.plan.StoppedInstances} and
 *   {@link dev.vmss.engine.plan.FailedInstances}. Users who have seen other behaviour can change them.
 *   <dt>A plan has bounds, computed together with its steps.
 *   <dd>The number of machines that are down at once is the first question, and nobody should have to count it from
 *       hundreds of steps. Simulated plans are tested against them, with instances that fail on the way.
 *   <dt>An update is checked as the plan sends it, with properties that are turned off before it and on again
 *   afterwards.
 *   <dd>Some updates are refused in one request and allowed in several.
 *   <dt>A refused update, or one that is more disruptive than the operator allows, gives a plan without steps and no
 *       exception.
 *   <dd>Such a plan still has the difference, the findings and the impact, which give the reason.
 * </dl>
 */
@NullMarked
@Experimental
package dev.vmss.engine.plan;

import dev.vmss.model.stability.Experimental;
import org.jspecify.annotations.NullMarked;
