package dev.vmss.model.reflect;

import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Remainder;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** The class that Immutables generates for a type of the model, and its builder. */
final class GeneratedType {

    private static final MethodType SETTER = MethodType.methodType(void.class, Object.class, Object.class);

    private final Class<? extends ModelObject> javaType;
    private final MethodHandles.Lookup lookup;
    private final Class<?> implementation;
    private final Class<?> builderType;
    private final MethodHandle builder;
    private final MethodHandle remainder;
    private final MethodHandle build;

    /**
     * Finds the class.
     *
     * @throws IllegalArgumentException if the interface is not a type of the model
     */
    GeneratedType(Class<? extends ModelObject> javaType) {
        this.javaType = javaType;
        try {
            this.lookup = MethodHandles.privateLookupIn(javaType, MethodHandles.lookup());
            Method builderMethod = javaType.getMethod("builder");
            this.builderType = builderMethod.getReturnType();
            this.builder = lookup.unreflect(builderMethod).asType(MethodType.methodType(Object.class));
            this.build = lookup.unreflect(builderType.getMethod("build"))
                    .asType(MethodType.methodType(ModelObject.class, Object.class));
            this.remainder = lookup.unreflect(builderType.getMethod("remainder", Remainder.class))
                    .asType(MethodType.methodType(void.class, Object.class, Remainder.class));
            // The generated value holds the class of the builder that ours extends.
            this.implementation = builderType.getSuperclass().getEnclosingClass();
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
            VarHandle field = MethodHandles.privateLookupIn(implementation, MethodHandles.lookup())
                    .unreflectVarHandle(implementation.getDeclaredField(accessor.getName()));
            MethodHandle setter = lookup.unreflect(builderType.getMethod(accessor.getName(), parameter(accessor)))
                    .asType(SETTER);
            return new PropertyAccess(accessor, field, setter);
        } catch (ReflectiveOperationException e) {
            throw notOfTheModel(e);
        }
    }

    /** What the generated setter takes; others of the same name take an {@code Optional}, or what people write in its place. */
    private static Class<?> parameter(Method accessor) {
        Type value = ((ParameterizedType) accessor.getGenericReturnType()).getActualTypeArguments()[0];
        Type raw = value instanceof ParameterizedType generic ? generic.getRawType() : value;
        return MethodType.methodType((Class<?>) raw).unwrap().returnType();
    }

    Object newBuilder() {
        try {
            return (Object) builder.invokeExact();
        } catch (Throwable e) {
            throw new IllegalStateException("Cannot make a builder of " + javaType, e);
        }
    }

    ModelObject build(Object filled, Remainder rest) {
        try {
            if (rest != Remainder.NONE) {
                remainder.invokeExact(filled, rest);
            }
            return (ModelObject) build.invokeExact(filled);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("A builder must not throw checked exceptions", e);
        }
    }
}
