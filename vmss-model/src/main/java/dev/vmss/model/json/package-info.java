/**
 * Reading and writing the model's JSON without losing anything.
 *
 * <p>{@link dev.vmss.model.json.ModelReader} reads both shapes in which scale sets come, the REST API's and the flattened one
 * of the Azure CLI, and {@link dev.vmss.model.json.ModelWriter} writes either. For a Jackson mapper of one's own there is
 * {@link dev.vmss.model.json.VmssModule}.
 *
 * <p>Reading never refuses what the service itself sends: property names in any case, {@code null}s, unknown properties and
 * enum constants, {@code "true"} for a truth value, numbers for texts, template expressions anywhere. It refuses a document in
 * which a property has a value of another JSON type or is given twice, and reports all such places together.
 */
@NullMarked
@Stable
package dev.vmss.model.json;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
