/**
 * How two models differ, without noise.
 *
 * <p>{@link dev.vmss.engine.diff.ModelDiff} is the way in: {@code between} for a request, {@code ofStates} for two states.
 * <ul>
 *   <li>What the later state lacks is removed, unless it says no more than what the service assumes anyway. What a request leaves
 *       out becomes what {@link dev.vmss.engine.merge.Merge} makes of it; nothing in this package decides that.
 *   <li>An empty list equals an absent one.
 *   <li>Properties that only the service writes never differ. Properties that the service never shows are not
 *       compared but named as unverifiable, and so are template expressions, whose value is known only in a
 *       deployment.
 * </ul>
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>No property is named in this package.
 *   <dd>What is no difference follows from the facts on the accessors. A new property needs no code here, and there is
 *       no list of exceptions to grow old.
 *   <dt>The difference of a request is that of two states: the applied one and the merged one.
 *   <dd>So a request cannot change what its difference does not show. Where nobody knows what becomes of something, the
 *       difference says that, too.
 *   <dt>Elements with a key are paired by the key; objects of a set by all that they say.
 *   <dd>Their order means nothing, and by position one new element would change all after it.
 *   <dt>Elements with the same key are reported, never merged.
 *   <dd>They are a mistake that merging would hide. They are paired in their order.
 *   <dt>What the service does not show is unverifiable, which is neither equal nor a change.
 *   <dd>Taken for equal it would hide a change, and taken for a change it would be one each time. For secrets,
 *       {@link dev.vmss.engine.diff.Fingerprints} of what was sent last give the answer, so that nobody has to keep the
 *       secrets.
 *   <dt>Objects that hold others are looked into at once; only the innermost are first compared as a whole.
 *   <dd>Equality stops at the first difference, so what it had found equal by then would be compared again on every
 *       level down to a change. Where both models have the very same object, as reading a list and merging see to,
 *       nobody looks inside.
 * </dl>
 */
@NullMarked
@Stable
package dev.vmss.engine.diff;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
