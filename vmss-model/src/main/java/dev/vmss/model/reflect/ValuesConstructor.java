package dev.vmss.model.reflect;

import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Remainder;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The constructor of a generated class that takes the value of each field, followed by the checks of which the type has any.
 *
 * <p>A method handle is the fastest way to call it, but it takes as long to make as some hundred calls without it, and a process
 * that reads one model builds few objects of each of many types. So the first objects are built by reflection.
 */
final class ValuesConstructor {

    /** What the generated class calls the remainder. */
    private static final String REMAINDER = "remainder";

    /** Afterwards, reflection would make a class for the constructor, too. */
    private static final int TIMES_WITHOUT_HANDLE = 15;

    private final MethodHandles.Lookup lookup;
    private final Constructor<?> constructor;
    private final @Nullable Method check;

    /** For each parameter 1 plus the position of its value, or 0 for the remainder. */
    private final int[] order;

    private final Class<?>[] types;
    private @Nullable MethodHandle handle;

    /** How often the constructor was called; threads may miss a time of each other's. */
    private int times;

    ValuesConstructor(Class<?> generated, MethodHandles.Lookup lookup, List<String> properties)
            throws NoSuchMethodException {
        this.lookup = lookup;
        this.constructor = Arrays.stream(generated.getDeclaredConstructors())
                .filter(each -> each.getParameterCount() == properties.size() + 1)
                .filter(each -> Arrays.stream(each.getParameters()).anyMatch(ValuesConstructor::isRemainder))
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException("A constructor of " + generated + " with all values"));
        this.check = Arrays.stream(generated.getDeclaredMethods())
                .filter(each -> each.getName().equals("validate"))
                .findFirst()
                .orElse(null);
        this.order = Arrays.stream(constructor.getParameters())
                .mapToInt(each -> isRemainder(each) ? 0 : position(each, properties) + 1)
                .toArray();
        this.types = constructor.getParameterTypes();
        constructor.setAccessible(true);
        if (check != null) {
            check.setAccessible(true);
        }
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
    ModelObject construct(@Nullable Object[] values, Remainder rest) {
        MethodHandle known = handle;
        try {
            if (known != null) {
                return (ModelObject) known.invokeExact(rest, values);
            } else if (times++ < TIMES_WITHOUT_HANDLE) {
                return reflectively(values, rest);
            }
            known = handle();
            handle = known;
            return (ModelObject) known.invokeExact(rest, values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("A constructor must not throw checked exceptions", e);
        }
    }

    private ModelObject reflectively(@Nullable Object[] values, Remainder rest) throws Throwable {
        @Nullable Object[] arguments = new @Nullable Object[order.length];
        for (int i = 0; i < order.length; i++) {
            arguments[i] = types[i].cast(order[i] == 0 ? rest : values[order[i] - 1]);
        }
        try {
            Object made = constructor.newInstance(arguments);
            return (ModelObject) (check == null ? made : check.invoke(null, made));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private MethodHandle handle() throws IllegalAccessException {
        MethodHandle made = lookup.unreflectConstructor(constructor);
        if (check != null) {
            made = MethodHandles.filterReturnValue(made, lookup.unreflect(check));
        }
        MethodType sorted = MethodType.genericMethodType(order.length)
                .changeParameterType(0, Remainder.class)
                .changeReturnType(ModelObject.class);
        MethodType asDeclared = sorted;
        for (int i = 0; i < order.length; i++) {
            asDeclared = asDeclared.changeParameterType(i, sorted.parameterType(order[i]));
        }
        return MethodHandles.permuteArguments(made.asType(asDeclared), sorted, order)
                .asSpreader(Object[].class, order.length - 1);
    }
}
