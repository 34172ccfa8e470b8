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

/**
 * The constructor of a generated class that takes the value of each field, followed by the checks of which the type has any, as one
 * method handle.
 */
final class ValuesConstructor {

    /** What the generated class calls the remainder. */
    static final String REMAINDER = "remainder";

    private final MethodHandle handle;

    /**
     * Makes the handle, for which the JVM generates classes; that takes as long as to build hundreds of {@link FirstObjects}.
     *
     * @param generated the generated class
     * @param properties the names of the properties, in the order of the arrays that {@link #construct} takes
     */
    ValuesConstructor(Class<?> generated, List<String> properties) throws ReflectiveOperationException {
        MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(generated, MethodHandles.lookup());
        Constructor<?> ofValues = Arrays.stream(generated.getDeclaredConstructors())
                .filter(each -> each.getParameterCount() == properties.size() + 1)
                .filter(each -> Arrays.stream(each.getParameters()).anyMatch(ValuesConstructor::isRemainder))
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException("A constructor of " + generated + " with all values"));
        int[] order = Arrays.stream(ofValues.getParameters())
                .mapToInt(each -> isRemainder(each) ? 0 : position(each, properties) + 1)
                .toArray();
        MethodHandle made = lookup.unreflectConstructor(ofValues);
        for (Method method : generated.getDeclaredMethods()) {
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
        this.handle = MethodHandles.permuteArguments(made.asType(asDeclared), sorted, order)
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

    /**
     * Builds an object.
     *
     * @param values the value of each property in the order of the properties, {@code null} for absence
     * @throws ClassCastException if a value is not of its property's type
     */
    ModelObject construct(@Nullable Object[] values, Remainder rest) throws Throwable {
        return (ModelObject) handle.invokeExact(rest, values);
    }
}
