package dev.vmss.model.value;

import org.immutables.value.Value;

/**
 * A JSON object of the model as an immutable value.
 *
 * <p>Implementations are generated; a type is used through its own interface, its builder and its {@code with…} methods.
 */
public interface ModelObject {

    /**
     * What the document said about this object beyond the values of its accessors. It is part of equality, but no part of
     * {@code toString()}, where it would stand in every object; {@link Remainder#toString()} tells what is in it.
     *
     * @return explicit nulls, unknown properties and spellings; {@link Remainder#NONE} for most objects
     */
    @Value.Default
    @Value.Redacted
    default Remainder remainder() {
        return Remainder.NONE;
    }
}
