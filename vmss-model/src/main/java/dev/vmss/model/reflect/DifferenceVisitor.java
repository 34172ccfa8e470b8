package dev.vmss.model.reflect;

import org.jspecify.annotations.Nullable;

/** Is told of the properties about which two objects of one type do not say the same. */
@FunctionalInterface
public interface DifferenceVisitor {

    /**
     * Takes one property.
     *
     * @param property the property
     * @param from the first object's value, or {@code null} if it has none
     * @param to the second object's value, or {@code null} if it has none that the accessor can hold
     */
    void visit(Property property, @Nullable Object from, @Nullable Object to);
}
