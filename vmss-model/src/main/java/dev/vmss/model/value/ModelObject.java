package dev.vmss.model.value;

import dev.vmss.model.mapper.JsonForm;
import java.io.Serializable;
import org.immutables.value.Value;

/**
 * A JSON object of the model as an immutable value.
 *
 * <p>Implementations are generated; use a type through its interface, its builder and its {@code with…} methods.
 *
 * <p>Java serializes a value as its JSON in the REST format, from which an equal value is read. A value with a secret is refused with
 * a {@link java.io.NotSerializableException} that names the property; a placeholder is no secret.
 */
public interface ModelObject extends JsonForm, Serializable {

    /**
     * The content of the document about this object beyond the values of its accessors. It is part of equality, but
     * not of {@code toString()}; {@link Remainder#toString()} describes it.
     *
     * @return explicit nulls, unknown properties and spellings; {@link Remainder#NONE} for most objects
     */
    @Value.Default
    @Value.Redacted
    @SerializedAsJson
    default Remainder remainder() {
        return Remainder.NONE;
    }
}
