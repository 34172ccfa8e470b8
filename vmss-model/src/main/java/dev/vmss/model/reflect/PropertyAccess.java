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
    private final GeneratedType generated;

    // Found with the first object. A thread that sees but one of them looks again.
    private @Nullable Class<?> holder;
    private @Nullable VarHandle field;

    /**
     * Takes the ways to the property.
     *
     * @param accessor the accessor
     * @param generated the generated class of the type that has the property
     */
    PropertyAccess(Method accessor, GeneratedType generated) {
        this.accessor = accessor;
        this.generated = generated;
    }

    @Nullable
    Object get(ModelObject object) {
        // The field rather than the accessor: it takes no Optional, and one access is compiled for all properties.
        VarHandle known = field;
        return known != null && object.getClass() == holder ? (Object) known.get((Object) object) : first(object);
    }

    private @Nullable Object first(ModelObject object) {
        if (!generated.isTypeOf(object)) {
            return fromAccessor(object);
        }
        VarHandle found = generated.field(accessor);
        field = found;
        holder = object.getClass();
        return (Object) found.get((Object) object);
    }

    /** Takes any object, and throws {@link ClassCastException} for one that is not of the generated class. */
    MethodHandle getter() {
        return generated
                .field(accessor)
                .toMethodHandle(VarHandle.AccessMode.GET)
                .asType(MethodType.genericMethodType(1));
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
