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

    /** To make a handle of the constructor takes about as long as to build so many objects without it. */
    private static final int OBJECTS_WITHOUT_HANDLE = 500;

    private final Class<? extends ModelObject> javaType;
    private final List<String> properties;
    private final Class<?> builder;

    // Threads may find these at the same time, and find the same.
    private @Nullable Class<?> implementation;
    private @Nullable FirstObjects firstObjects;
    private @Nullable ValuesConstructor constructor;

    /** How many objects were built without the constructor; threads may miss one of each other's. */
    private int built;

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

    /** Whether a value is of the generated class, and no other implementation of the interface. */
    boolean isTypeOf(ModelObject value) {
        return value.getClass() == implementation();
    }

    /** The field of a property, which holds {@code null} for an empty Optional. */
    VarHandle field(Method accessor) {
        try {
            return MethodHandles.privateLookupIn(implementation(), MethodHandles.lookup())
                    .unreflectVarHandle(implementation().getDeclaredField(accessor.getName()));
        } catch (ReflectiveOperationException e) {
            throw notOfTheModel(e);
        }
    }

    /** The object with these values, in which {@code null} is absence. */
    ModelObject build(@Nullable Object[] values, Remainder rest) {
        ValuesConstructor known = constructor;
        try {
            return known != null ? known.construct(values, rest) : buildWithoutHandle(values, rest);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("A constructor must not throw checked exceptions", e);
        }
    }

    private ModelObject buildWithoutHandle(@Nullable Object[] values, Remainder rest) throws Throwable {
        if (built++ >= OBJECTS_WITHOUT_HANDLE) {
            constructor = new ValuesConstructor(implementation(), properties);
        }
        FirstObjects known = firstObjects;
        if (known == null) {
            known = new FirstObjects(javaType, builder, properties);
            firstObjects = known;
        }
        return known.build(values, rest);
    }
}
