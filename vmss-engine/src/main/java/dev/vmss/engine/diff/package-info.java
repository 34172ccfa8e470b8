/**
 * The difference between the applied and the desired model, without noise.
 *
 * <p>{@link dev.vmss.engine.diff.ModelDiff#between} is the way in. What it regards as different follows from the facts on the
 * accessors of the model, and from what the desired model leaves open:
 * <ul>
 *   <li>A property absent from the desired model is left as it is, so it is no change. The service handles a request that way,
 *       a PUT too. The same goes for the entries of a map such as the tags.
 *   <li>{@code null} asks for removal; it is a change if the applied model has a value that is no default of the service.
 *   <li>A list that is present is the whole list: elements that only the applied model has are removed. An empty list equals an
 *       absent one.
 *   <li>Properties that only the service writes never differ. Properties that the service never shows are not compared but
 *       named as unverifiable, and so are template expressions, whose value only a deployment knows.
 * </ul>
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>No property is named in this package.
 *   <dd>What is no difference follows from the facts on the accessors. A new property needs no code here, and there is
 *       no list of exceptions to grow old.
 *   <dt>Absence is no opinion, in a PUT too.
 *   <dd>Recorded exchanges show that the service leaves alone what a PUT does not mention. So a document may say no
 *       more than its author wants to decide.
 *   <dt>Elements with a key are paired by the key; objects of a set by a matching in a bipartite graph.
 *   <dd>Their order means nothing, and by position one new element would change all after it. An object of a set that
 *       leaves something open goes with several; who takes the first one finds a difference where another choice leaves
 *       none.
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
