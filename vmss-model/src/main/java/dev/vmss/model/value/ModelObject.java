package dev.vmss.model.value;

import dev.vmss.model.mapper.JsonForm;
import org.immutables.value.Value;

/**
 * A JSON object of the model as an immutable value.
 *
 * <p>Implementations are generated; use a type through its interface, its builder and its {@code with…} methods.
 */
public interface ModelObject extends JsonForm {

    /**
     * The content of the document about this object beyond the values of its accessors. It is part of equality, but
     * not of {@code toString()}; {@link Remainder#toString()} describes it.
     *
     * @return explicit nulls, unknown properties and spellings; {@link Remainder#NONE} for most objects
     */
    @Value.Default
    @Value.Redacted
    default Remainder remainder() {
        return Remainder.NONE;
    }
}
