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
 */
@NullMarked
@Stable
package dev.vmss.engine.diff;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
