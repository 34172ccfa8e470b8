/**
 * The facts about the properties of the model's values, as annotations of their accessors.
 *
 * <p>A value's type is an interface that extends {@link dev.vmss.model.value.ModelObject}. Each abstract accessor
 * without parameters is one property of the JSON object, has the property's name, and returns an
 * {@link java.util.Optional}. What is known about the property (who may write it, how it compares, since when it
 * exists) stands on the accessor as an annotation of this package; {@link dev.vmss.model.ModelSchema} answers questions about it.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>The facts about properties are annotations of the accessors, read by reflection.
 *   <dd>A list beside the accessors would drift apart from them. Reading, writing, comparing and merging know a new
 *       property as soon as it has an accessor.
 * </dl>
 */
@NullMarked
@Experimental
package dev.vmss.model.schema;

import dev.vmss.model.stability.Experimental;
import org.jspecify.annotations.NullMarked;
