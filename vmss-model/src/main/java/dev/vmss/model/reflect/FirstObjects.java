package dev.vmss.model.reflect;

import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Remainder;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds objects by the builder of their type, one field after the other.
 *
 * <p>That is slower than {@link ValuesConstructor}, but there is nothing to prepare: the JVM runs all types by the same code, and a
 * field is looked up with its first value. A process that reads one document builds few objects of each of many types.
 */
final class FirstObjects {

    private final MethodHandles.Lookup lookup;
    private final Class<?> fieldsOf;
    private final List<String> properties;
    private final MethodHandle newBuilder;
    private final MethodHandle build;
    private final VarHandle remainder;
    private final @Nullable VarHandle[] fields;

    /**
     * Finds the methods.
     *
     * @param properties the names of the properties, in the order of the arrays that {@link #build} takes
     */
    FirstObjects(Class<? extends ModelObject> javaType, Class<?> builder, List<String> properties)
            throws ReflectiveOperationException {
        this.properties = properties;
        this.fieldsOf = builder.getSuperclass();
        this.lookup = MethodHandles.privateLookupIn(fieldsOf, MethodHandles.lookup());
        this.newBuilder = lookup.findStatic(javaType, "builder", MethodType.methodType(builder))
                .asType(MethodType.methodType(Object.class));
        this.build = lookup.findVirtual(fieldsOf, "build", MethodType.methodType(javaType))
                .asType(MethodType.methodType(Object.class, Object.class));
        this.remainder = lookup.findVarHandle(fieldsOf, ValuesConstructor.REMAINDER, Remainder.class);
        this.fields = new @Nullable VarHandle[properties.size()];
    }

    /**
     * Builds an object.
     *
     * @param values the value of each property in the order of the properties, {@code null} for absence
     * @throws ClassCastException if a value is not of its property's type
     */
    ModelObject build(@Nullable Object[] values, Remainder rest) throws Throwable {
        Object builder = newBuilder.invokeExact();
        remainder.set(builder, (Object) rest);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value != null) {
                field(i).set(builder, value);
            }
        }
        Object built = build.invokeExact(builder);
        return (ModelObject) built;
    }

    private VarHandle field(int position) throws ReflectiveOperationException {
        VarHandle known = fields[position];
        if (known == null) {
            known = lookup.unreflectVarHandle(fieldsOf.getDeclaredField(properties.get(position)));
            fields[position] = known;
        }
        return known;
    }
}
