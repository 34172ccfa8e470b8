/**
 * What a change does to the instances of a set: how much it disrupts them, and how it reaches them.
 *
 * <p>{@link dev.vmss.engine.impact.Impact#of} answers for one change, {@link
 * dev.vmss.engine.impact.UpdateImpact#of} for a whole update. The facts are in two tables, one for sets and one for
 * instances, from the place of a property to the impact of its change.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>The facts are a table by place. A place without a row has the impact of the place that encloses it.
 *   <dd>A new property is covered before more is known about it: in the profile of the machines it is assumed to be
 *   applied in place, by policy, and directly in the set to affect only the set. Each row has its reason and its
 *   sources.
 *   <dt>What is not known is marked as believed.
 *   <dd>An impact that is too low costs an operator a night. The confidence of a row follows from its sources; the
 *   rows for properties without a row of their own have no source, and reports and plans name the changes that only
 *   they cover.
 *   <dt>The table is here and not on the accessors.
 *   <dd>The disruption of an instance is not a fact about a document, and the model does not know the engine.
 *   <dt>{@link dev.vmss.engine.impact.Disruption} is ordered by severity.
 *   <dd>The worst of many changes is then the greatest, and an operator can set a limit with one constant.
 *   <dt>The disruption of a change and its {@link dev.vmss.engine.impact.Propagation} are two facts.
 *   <dd>A new image and a new OS profile both cost an instance its OS disk. The upgrade policy applies the first,
 *   but not the second.
 * </dl>
 */
@NullMarked
@Stable
package dev.vmss.engine.impact;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
