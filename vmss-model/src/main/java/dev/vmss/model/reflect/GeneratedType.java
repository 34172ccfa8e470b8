package dev.vmss.model.reflect;

import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Remainder;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The class that Immutables generates for a type of the model.
 *
 * <p>It is loaded when there is an object of it: what is known of the types that no document of a process has needs only their
 * interfaces.
 */
final class GeneratedType {

    private final Class<? extends ModelObject> javaType;
    private final List<String> properties;
    private final Class<?> builder;

    // Threads may find these at the same time, and find the same.
    private @Nullable Class<?> implementation;
    private @Nullable ValuesConstructor constructor;

    /**
     * Finds the class.
     *
     * @param properties the names of the properties, in the order of the arrays that {@link #build} takes
     * @throws IllegalArgumentException if the interface is not a type of the model
     */
    GeneratedType(Class<? extends ModelObject> javaType, List<String> properties) {
        this.javaType = javaType;
        this.properties = properties;
        try {
            this.builder = javaType.getMethod("builder").getReturnType();
        } catch (NoSuchMethodException e) {
            throw notOfTheModel(e);
        }
    }

    private IllegalArgumentException notOfTheModel(ReflectiveOperationException e) {
        return new IllegalArgumentException(javaType + " is not a type of the model", e);
    }

    private Class<?> implementation() {
        Class<?> known = implementation;
        if (known == null) {
            // The generated value holds the class of the builder that ours extends.
            known = builder.getSuperclass().getEnclosingClass();
            implementation = known;
        }
        return known;
    }

    private MethodHandles.Lookup lookup() throws IllegalAccessException {
        return MethodHandles.privateLookupIn(implementation(), MethodHandles.lookup());
    }

    /** Whether a value is of the generated class, and no other implementation of the interface. */
    boolean isTypeOf(ModelObject value) {
        return value.getClass() == implementation();
    }

    /** The field of a property, which holds {@code null} for an empty Optional. */
    VarHandle field(Method accessor) {
        try {
            return lookup().unreflectVarHandle(implementation().getDeclaredField(accessor.getName()));
        } catch (ReflectiveOperationException e) {
            throw notOfTheModel(e);
        }
    }

    /** The object with these values, in which {@code null} is absence. */
    ModelObject build(@Nullable Object[] values, Remainder rest) {
        ValuesConstructor known = constructor;
        if (known == null) {
            known = constructor();
            constructor = known;
        }
        return known.construct(values, rest);
    }

    private ValuesConstructor constructor() {
        try {
            return new ValuesConstructor(implementation(), lookup(), properties);
        } catch (ReflectiveOperationException e) {
            throw notOfTheModel(e);
        }
    }
}
