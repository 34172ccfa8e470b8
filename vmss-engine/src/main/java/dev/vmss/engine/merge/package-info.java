/**
 * What the service makes of a request: {@link dev.vmss.engine.merge.Merge}.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>Only this package reads what the accessors say about requests.
 *   <dd>The difference of a request and the smallest request follow from the merged model. While each of them had an idea of its
 *       own of what absence means, they contradicted each other.
 *   <dt>Merging knows no methods: a PUT and a PATCH give the same model.
 *   <dd>So the service behaves in recorded exchanges: what a request does not mention stays, whatever its method. Where
 *       something else was seen, it was seen for both.
 *   <dt>What nobody has shown is neither kept nor removed but {@linkplain dev.vmss.engine.merge.Uncertainty named}.
 *   <dd>A guess in either direction would be believed. The merged model needs a value all the same, and has the one before.
 *   <dt>What the service itself adds stands apart, in the class {@code ServiceEffects}.
 *   <dd>It follows from several properties, so no fact on one accessor tells it. {@link dev.vmss.engine.merge.Merge} itself
 *       names no property.
 *   <dt>Parts that a merge leaves as they are stay the same objects.
 *   <dd>Who compares the result with the model before looks only into what has changed.
 *   <dt>The difference of a request is found without making the model.
 *   <dd>Most of a model stays as it is, and making objects takes longer than comparing them. {@link
 *       dev.vmss.engine.merge.Merge#differences} makes only those whose properties depend on each other, elements that are new, and
 *       lists without a key.
 * </dl>
 */
@NullMarked
@Stable
package dev.vmss.engine.merge;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
