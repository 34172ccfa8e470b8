/**
 * What every value of the model has in common, and the facts about its properties.
 *
 * <p>A value's type is an interface that extends {@link dev.vmss.model.schema.ModelObject}. Each accessor without parameters
 * is one property of the JSON object, has the property's name, and returns an {@link java.util.Optional}. What is known about
 * the property (who may write it, how it compares, since when it exists) stands on the accessor as an annotation of this
 * package, and {@link dev.vmss.model.schema.ObjectType} makes it queryable. No other list of properties exists: reading,
 * writing and comparing all go by it.
 *
 * <h2>Absent, null and empty</h2>
 *
 * Azure tells the three apart, so the model does:
 * <ul>
 *   <li><b>absent</b>: the accessor is empty. The document has no opinion about the property.
 *   <li><b>null</b>: the accessor is empty and the {@linkplain dev.vmss.model.schema.Remainder#nulls() remainder} names the
 *       property. The document asks for the property to be removed.
 *   <li><b>empty</b>: the accessor holds an empty list, map or object.
 * </ul>
 */
@NullMarked
@Experimental
package dev.vmss.model.schema;

import dev.vmss.model.stability.Experimental;
import org.jspecify.annotations.NullMarked;
