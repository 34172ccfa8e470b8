package dev.vmss.examples.benchmarks;

import com.azure.core.util.ExpandableEnum;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;
import org.javers.core.Javers;
import org.javers.core.JaversBuilder;

/** What somebody who compares the management SDK's objects by JaVers would tell it about them. */
final class SdkValues {

    private SdkValues() {}

    /** JaVers, knowing that the SDK's open enums are values; unasked it goes into their fields, down to those of the JDK. */
    static Javers javers(Class<?> root) {
        JaversBuilder javers = JaversBuilder.javers();
        Set<Class<?>> seen = new HashSet<>();
        collect(root, seen);
        seen.stream().filter(ExpandableEnum.class::isAssignableFrom).forEach(javers::registerValue);
        return javers.build();
    }

    private static void collect(Type type, Set<Class<?>> seen) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                collect(argument, seen);
            }
        } else if (type instanceof Class<?> found && found.getName().startsWith("com.azure.") && seen.add(found)) {
            for (Class<?> level = found; level != null; level = level.getSuperclass()) {
                for (Field field : level.getDeclaredFields()) {
                    collect(field.getGenericType(), seen);
                }
            }
        }
    }
}
