/**
 * What a change does to the instances of a set: how much it disrupts them, and how it reaches them.
 *
 * <p>{@link dev.vmss.engine.impact.Impact#of} answers for one change, {@link dev.vmss.engine.impact.UpdateImpact#of} for a
 * whole update. The facts stand in a table for sets and one for instances, from the place of a property to what its
 * change does.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>The facts are a table by place. A place without a row has what the place around it has.
 *   <dd>A new property is covered before anybody knows more: directly in the profile of the machines it comes in place,
 *       by policy, and directly in the set only the set has it. Each row says why, and what that rests on.
 *   <dt>What nobody has shown is believed, and said to be.
 *   <dd>A calm impact that turns out wrong costs an operator a night. A row has sources, from which follows how sure it is;
 *       the rows that stand for whatever has none of its own have no source, and reports and plans name the changes that
 *       only they cover.
 *   <dt>The table stands here and not on the accessors.
 *   <dd>What an instance suffers is no fact about a document, and the model knows nothing of the engine.
 *   <dt>{@link dev.vmss.engine.impact.Disruption} is ordered by what an instance suffers.
 *   <dd>The worst of many changes is then the greatest, and an operator can say with one constant how much is too much.
 *   <dt>How hard a change hits and by which {@link dev.vmss.engine.impact.Propagation} it comes are two facts.
 *   <dd>A new image and a new OS profile both cost an instance its OS disk. The first comes as the upgrade policy says,
 *       the second in no mode by itself.
 * </dl>
 */
@NullMarked
@Stable
package dev.vmss.engine.impact;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
