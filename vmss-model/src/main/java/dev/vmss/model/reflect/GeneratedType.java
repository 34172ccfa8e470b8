package dev.vmss.model.reflect;

import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Remainder;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The class that Immutables generates for a type of the model. */
final class GeneratedType {

    private final Class<? extends ModelObject> javaType;
    private final MethodHandles.Lookup lookup;
    private final Class<?> implementation;
    private final ValuesConstructor constructor;

    /**
     * Finds the class.
     *
     * @param properties the names of the properties, in the order of the arrays that {@link #build} takes
     * @throws IllegalArgumentException if the interface is not a type of the model
     */
    GeneratedType(Class<? extends ModelObject> javaType, List<String> properties) {
        this.javaType = javaType;
        try {
            // The generated value holds the class of the builder that ours extends.
            Class<?> builder = javaType.getMethod("builder").getReturnType();
            this.implementation = builder.getSuperclass().getEnclosingClass();
            this.lookup = MethodHandles.privateLookupIn(implementation, MethodHandles.lookup());
            this.constructor = new ValuesConstructor(implementation, lookup, properties);
        } catch (ReflectiveOperationException e) {
            throw notOfTheModel(e);
        }
    }

    private IllegalArgumentException notOfTheModel(ReflectiveOperationException e) {
        return new IllegalArgumentException(javaType + " is not a type of the model", e);
    }

    /** Whether a value is of the generated class, and no other implementation of the interface. */
    boolean isTypeOf(ModelObject value) {
        return value.getClass() == implementation;
    }

    /** The way to the values of a property. */
    PropertyAccess access(Method accessor) {
        try {
            // Behind an accessor there is a field of its name, which holds null for an empty Optional.
            return new PropertyAccess(
                    accessor, lookup.unreflectVarHandle(implementation.getDeclaredField(accessor.getName())));
        } catch (ReflectiveOperationException e) {
            throw notOfTheModel(e);
        }
    }

    /** The object with these values, in which {@code null} is absence. */
    ModelObject build(@Nullable Object[] values, Remainder rest) {
        return constructor.construct(values, rest);
    }
}
