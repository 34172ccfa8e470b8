/**
 * The effect of a request on the model of the service: {@link dev.vmss.engine.merge.Merge}.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>Only this package reads the annotations about requests.
 *   <dd>The difference of a request and the smallest request follow from the merged model. With separate
 *   interpretations of absence, they would contradict each other.
 *   <dt>Merging does not depend on the method: a PUT and a PATCH give the same model.
 *   <dd>This is the behaviour in recorded exchanges: omitted properties keep their value, for both methods.
 *   Exceptions were seen for both.
 *   <dt>If the effect on a property is not known, it is {@linkplain dev.vmss.engine.merge.Uncertainty reported}.
 *   <dd>A guess in either direction would be trusted. The merged model nevertheless needs a value, and keeps the
 *   previous one.
 *   <dt>Values that the service adds itself are in a separate class, {@code ServiceEffects}.
 *   <dd>They follow from several properties, so an annotation of one accessor cannot declare them. {@link
 *   dev.vmss.engine.merge.Merge} itself refers to no property.
 *   <dt>Parts that a merge does not change remain the same objects.
 *   <dd>A comparison of the result with the previous model examines only changed parts.
 *   <dt>The difference of a request is found without creating the model.
 *   <dd>Most of a model does not change, and creating objects takes longer than comparing them. {@link
 *   dev.vmss.engine.merge.Merge#differences} creates only objects whose properties depend on each other, new elements,
 *   and lists without a key.
 * </dl>
 */
@NullMarked
@Stable
package dev.vmss.engine.merge;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
