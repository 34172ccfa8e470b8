/**
 * What will happen to the machines of a set, in which order.
 *
 * <p>{@link dev.vmss.engine.plan.UpgradePlanner} takes both models and the instances and gives an
 * {@link dev.vmss.engine.plan.UpgradePlan}: ordered {@link dev.vmss.engine.plan.Step}s with who acts and on which instances,
 * bounds on how many machines are away at once, and warnings. A plan is data; somebody else carries it out. The same input
 * gives the same plan.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>Planning and carrying out are apart.
 *   <dd>A plan can be read, shown, simulated and discarded before anything is sent. Planning needs no network and no
 *       rights.
 *   <dt>A plan knows the update that it plans, and only planners make plans.
 *   <dd>Reports, commands and simulations take a plan alone, so that none of them can be about another update.
 *   <dt>Each step has a {@link dev.vmss.engine.plan.Step.Kind}.
 *   <dd>Whatever depends on it is a {@code switch} expression over all kinds: a new one does not compile until it is handled.
 *   <dt>Each step says who acts.
 *   <dd>Only the operator's steps have commands to run. For those of the platform one can only wait, or cancel a
 *       rolling upgrade.
 *   <dt>What has to be done to other resources in between is a step, too ({@link dev.vmss.engine.plan.ResourceStep}).
 *   <dd>A load balancer that is deleted a step too early is refused, and one that is joined too early takes the update with
 *       it. Where the set does not tell which load balancer is of which SKU, the caller says it, or the plan says that it is
 *       not known.
 *   <dt>Where Microsoft does not document what Azure does, the assumption is an option with a default.
 *   <dd>{@link dev.vmss.engine.plan.BatchSizing}, {@link dev.vmss.engine.plan.StoppedInstances} and
 *       {@link dev.vmss.engine.plan.FailedInstances} are such. Who has seen Azure behave in the other way says so.
 *   <dt>A plan has bounds, counted while its steps are laid out.
 *   <dd>How many machines are down at once is the first question, and nobody should count it from hundreds of steps.
 *       Simulated plans are tested against them, with instances that fail on the way.
 *   <dt>A plan is checked as it is sent, with what is turned off before and on again afterwards.
 *   <dd>Some updates are refused in one request and allowed in several.
 *   <dt>A refused update, or one that is more disruptive than the operator allows, gives a plan without steps and no
 *       exception.
 *   <dd>Such a plan still has the difference, the findings and the impact, which say why.
 * </dl>
 */
@NullMarked
@Experimental
package dev.vmss.engine.plan;

import dev.vmss.model.stability.Experimental;
import org.jspecify.annotations.NullMarked;
