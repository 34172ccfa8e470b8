/**
 * The difference between two models, without noise.
 *
 * <p>{@link dev.vmss.engine.diff.ModelDiff} is the entry point: {@code between} for a request, {@code ofStates} for
 * two states.
 * <ul>
 *   <li>A property that the later state lacks counts as removed, unless it has its default. {@link
 *     dev.vmss.engine.merge.Merge} determines the effect of properties that a request omits; nothing in this
 *     package does.
 *   <li>An empty list equals an absent one.
 *   <li>Read-only properties never differ. Write-only properties are not compared but reported as unverifiable, as
 *     are template expressions, whose value is known only in a deployment.
 * </ul>
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>No property is named in this package.
 *   <dd>The annotations of the accessors determine what counts as a difference. A new property needs no code here,
 *   and there is no list of exceptions to maintain.
 *   <dt>The difference of a request is that of two states: the applied one and the merged one.
 *   <dd>So a request cannot change anything that its difference does not show. If the effect of a request on a
 *   property is not known, the difference reports this.
 *   <dt>Elements with a key are paired by the key; objects of a set by all their values.
 *   <dd>Their order has no meaning, and by position one new element would change all following ones.
 *   <dt>Elements with the same key are reported, never merged.
 *   <dd>They are a mistake that merging would hide. They are paired in order.
 *   <dt>A write-only property is unverifiable, which is neither equal nor a change.
 *   <dd>Treated as equal it would hide a change, and treated as a change it would appear every time. For secrets,
 *   {@link dev.vmss.engine.diff.Fingerprints} of the values last sent give the answer, without storing the secrets.
 *   <dt>Objects that contain others are compared by property; only the innermost are first compared as a whole.
 *   <dd>Equality stops at the first difference, so the equal parts would be compared again on every level above a
 *   change. If both models have the same object, as after reading a list and after merging, it is skipped.
 * </dl>
 */
@NullMarked
@Stable
package dev.vmss.engine.diff;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
