package dev.vmss.model.reflect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.testing.ModelTypes;
import dev.vmss.model.testing.Samples;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Remainder;
import dev.vmss.model.value.Secret;
import dev.vmss.model.value.TextValue;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImmutabilityTest {

    private static final Set<Class<?>> FINAL_VALUES = Set.of(
            String.class,
            Integer.class,
            Long.class,
            Boolean.class,
            BigDecimal.class,
            JsonValue.class,
            Secret.class,
            Remainder.class);

    @ParameterizedTest
    @MethodSource("types")
    void implementationsHaveOnlyFinalFields(ObjectType type) {
        Class<?> implementation = type.empty().getClass();
        assertTrue(Modifier.isFinal(implementation.getModifiers()));
        assertEquals(List.of(), fieldsThatChange(implementation));
    }

    @ParameterizedTest
    @MethodSource("types")
    void accessorsReturnNothingThatCanBeChanged(ObjectType type) {
        List<Method> changeable = Stream.of(type.javaType().getMethods())
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getReturnType() != void.class)
                // A new one for each mapper that asks.
                .filter(method -> method.getDeclaringClass() != JsonForm.class)
                .filter(method -> !isUnchangeable(method.getGenericReturnType()))
                .toList();
        assertEquals(List.of(), changeable);
    }

    @ParameterizedTest
    @MethodSource("valueTypes")
    void theLeavesHaveOnlyFinalFields(Class<?> leaf) {
        assertEquals(List.of(), fieldsThatChange(leaf));
    }

    @ParameterizedTest
    @MethodSource("valueTypes")
    void theLeavesCannotBeSubclassedFromOutside(Class<?> leaf) {
        assertTrue(Modifier.isFinal(leaf.getModifiers()), leaf.getName());
    }

    @Test
    void aBuilderThatIsUsedAgainDoesNotChangeWhatItBuilt() {
        ScaleSet.Builder builder = ScaleSet.builder().name("a");
        ScaleSet built = builder.build();
        builder.name("b");
        assertEquals(Optional.of("a"), built.name());
    }

    @Test
    void withMakesACopy() {
        ScaleSet full = Samples.full(ScaleSet.class);
        ScaleSet changed = full.withName("another");
        assertEquals(Samples.full(ScaleSet.class), full);
        assertEquals(full, changed.withName(full.name()));
    }

    private static boolean isUnchangeable(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return Set.<Type>of(Optional.class, ModelList.class, ModelMap.class).contains(parameterized.getRawType())
                    && Arrays.stream(parameterized.getActualTypeArguments()).allMatch(ImmutabilityTest::isUnchangeable);
        }
        return type instanceof Class<?> plain
                && (FINAL_VALUES.contains(plain)
                        || TextValue.class.isAssignableFrom(plain)
                        || ModelObject.class.isAssignableFrom(plain));
    }

    private static List<Field> fieldsThatChange(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> level = type; level.getName().startsWith("dev.vmss"); level = level.getSuperclass()) {
            for (Field field : level.getDeclaredFields()) {
                if (!Modifier.isFinal(field.getModifiers()) && !field.isSynthetic()) {
                    fields.add(field);
                }
            }
        }
        return fields;
    }

    private static List<ObjectType> types() {
        return ModelTypes.all();
    }

    private static List<Class<?>> valueTypes() {
        Stream<Class<?>> texts = types().stream()
                .flatMap(type -> type.properties().stream())
                .map(property -> ModelTypes.innermost(property.type()))
                .filter(ValueType.Special.class::isInstance)
                .map(type -> ((ValueType.Special) type).javaType());
        Stream<Class<?>> others =
                Stream.of(JsonValue.class, Secret.class, ModelList.class, ModelMap.class, Remainder.class);
        return Stream.concat(texts, others).distinct().toList();
    }
}
