package dev.vmss.model.reflect;

import dev.vmss.model.value.ModelObject;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a property of values. */
final class PropertyAccess {

    private final Method accessor;
    private final Class<?> holder;
    private final VarHandle field;

    /**
     * Takes the ways to the property.
     *
     * @param accessor the accessor
     * @param field the field of the generated class
     */
    PropertyAccess(Method accessor, VarHandle field) {
        this.accessor = accessor;
        this.holder = field.coordinateTypes().get(0);
        this.field = field;
    }

    @Nullable
    Object get(ModelObject object) {
        // The field rather than the accessor: it takes no Optional, and one access is compiled for all properties.
        return object.getClass() == holder ? (Object) field.get((Object) object) : fromAccessor(object);
    }

    /** Takes any object, and throws {@link ClassCastException} for one that is not of the generated class. */
    MethodHandle getter() {
        return field.toMethodHandle(VarHandle.AccessMode.GET).asType(MethodType.genericMethodType(1));
    }

    /** For an implementation of the interface that is not the generated one. */
    private @Nullable Object fromAccessor(ModelObject object) {
        try {
            return ((Optional<?>) accessor.invoke(object)).orElse(null);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            } else if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("An accessor must not throw checked exceptions", e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("An accessor is public", e);
        }
    }
}
