package dev.vmss.model.reflect;

import dev.vmss.model.value.ModelObject;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the values of all fields of an object by one call, as {@link FieldComparison} compares them. */
final class FieldValues {

    private final MethodHandle values;

    FieldValues(List<Property> properties) {
        MethodHandle[] fields = properties.stream().map(Property::getter).toArray(MethodHandle[]::new);
        MethodHandle list = MethodHandles.identity(Object[].class).asCollector(Object[].class, fields.length);
        values = MethodHandles.permuteArguments(
                        MethodHandles.filterArguments(list, 0, fields),
                        MethodType.methodType(Object[].class, Object.class),
                        new int[fields.length])
                .asType(MethodType.methodType(Object[].class, ModelObject.class));
    }

    /**
     * The values of an object.
     *
     * @param object a value of the generated type
     * @return the values in the order of the properties, {@code null} for absence
     */
    @Nullable
    Object[] of(ModelObject object) {
        try {
            return (@Nullable Object[]) values.invokeExact(object);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("A field must not throw checked exceptions", e);
        }
    }
}
