/**
 * The facts about the properties of the model's values, as annotations of their accessors.
 *
 * <p>A value's type is an interface that extends {@link dev.vmss.model.value.ModelObject}. Each abstract accessor
 * without parameters is one property of the JSON object, has the property's name, and returns an {@link
 * java.util.Optional}. The facts about the property (who can write it, how it compares, since when it exists) are
 * annotations of the accessor, declared in this package; {@link dev.vmss.model.ModelSchema} returns them.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>The facts about properties are annotations of the accessors, read by reflection.
 *   <dd>A separate list would diverge from the accessors. Reading, writing, comparing and merging support a new
 *   property as soon as it has an accessor.
 * </dl>
 */
@NullMarked
@Experimental
package dev.vmss.model.schema;

import dev.vmss.model.stability.Experimental;
import org.jspecify.annotations.NullMarked;
