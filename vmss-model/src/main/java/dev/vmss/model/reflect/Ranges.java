package dev.vmss.model.reflect;

import dev.vmss.model.schema.Range;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Remainder;

/** Refuses numbers that Azure can never accept, when a value is built or changed. */
public final class Ranges {

    private Ranges() {}

    /**
     * Checks the numbers of an object against the {@link Range} of their properties. Types with such properties call it
     * whenever a value is made; what a document says beyond the range is kept in the {@linkplain Remainder#untyped() remainder}
     * instead.
     *
     * @param object the object
     * @throws IllegalArgumentException if a number is out of range; the message names the property
     */
    public static void check(ModelObject object) {
        for (Property property : ObjectType.of(object).limited()) {
            Object value = property.get(object);
            if (value != null && !property.admits(value)) {
                throw new IllegalArgumentException(
                        property.name() + ": " + value + " is out of range; Azure accepts " + range(property));
            }
        }
    }

    private static String range(Property property) {
        return property.max().isPresent()
                ? property.min().orElse(0) + " to " + property.max().getAsLong()
                : property.min().orElse(0) + " and more";
    }
}
