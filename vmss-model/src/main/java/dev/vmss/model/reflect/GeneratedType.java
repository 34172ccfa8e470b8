package dev.vmss.model.reflect;

import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Remainder;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The class that Immutables generates for a type of the model. */
final class GeneratedType {

    /** What the generated class calls the remainder. */
    private static final String REMAINDER = "remainder";

    private final Class<? extends ModelObject> javaType;
    private final MethodHandles.Lookup lookup;
    private final Class<?> implementation;
    private final MethodHandle constructor;

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
            this.constructor = constructor(properties);
        } catch (ReflectiveOperationException e) {
            throw notOfTheModel(e);
        }
    }

    /** The constructor that takes the value of each field, followed by the checks of which the type has any. */
    private MethodHandle constructor(List<String> properties) throws ReflectiveOperationException {
        Constructor<?> ofValues = Arrays.stream(implementation.getDeclaredConstructors())
                .filter(each -> each.getParameterCount() == properties.size() + 1)
                .filter(each -> Arrays.stream(each.getParameters()).anyMatch(GeneratedType::isRemainder))
                .findFirst()
                .orElseThrow(
                        () -> new NoSuchMethodException("A constructor of " + implementation + " with all values"));
        int[] order = Arrays.stream(ofValues.getParameters())
                .mapToInt(each -> isRemainder(each) ? 0 : position(each, properties) + 1)
                .toArray();
        MethodHandle made = lookup.unreflectConstructor(ofValues);
        for (Method method : implementation.getDeclaredMethods()) {
            if (method.getName().equals("validate")) {
                made = MethodHandles.filterReturnValue(made, lookup.unreflect(method));
            }
        }
        MethodType sorted = MethodType.genericMethodType(order.length)
                .changeParameterType(0, Remainder.class)
                .changeReturnType(ModelObject.class);
        MethodType asDeclared = sorted;
        for (int i = 0; i < order.length; i++) {
            asDeclared = asDeclared.changeParameterType(i, sorted.parameterType(order[i]));
        }
        return MethodHandles.permuteArguments(made.asType(asDeclared), sorted, order)
                .asSpreader(Object[].class, properties.size());
    }

    private static boolean isRemainder(Parameter parameter) {
        return parameter.getType() == Remainder.class && parameter.getName().equals(REMAINDER);
    }

    private static int position(Parameter parameter, List<String> properties) {
        int position = properties.indexOf(parameter.getName());
        if (position < 0) {
            throw new IllegalStateException("There is no property " + parameter
                    + "; classes of the model are compiled with" + " the names of their parameters");
        }
        return position;
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
        try {
            return (ModelObject) constructor.invokeExact(rest, values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("A constructor must not throw checked exceptions", e);
        }
    }
}
