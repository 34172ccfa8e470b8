package dev.vmss.model.reflect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.model.testing.ModelTypes;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Remainder;
import dev.vmss.model.value.Secret;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TypesTest {

    @ParameterizedTest
    @MethodSource("types")
    void everyTypeIsBuiltEmpty(ObjectType type) {
        ModelObject empty = type.empty();
        assertTrue(type.javaType().isInstance(empty));
        assertEquals(
                List.of(),
                type.properties().stream()
                        .filter(property -> property.get(empty) != null)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("types")
    void theTextOfAnObjectWithoutValuesIsItsName(ObjectType type) {
        assertEquals(type.javaType().getSimpleName() + "{}", type.empty().toString());
    }

    @ParameterizedTest
    @MethodSource("types")
    void theTextOfAnObjectShowsNoSecret(ObjectType type) {
        JsonValue hidden = JsonValue.of("swordfish");
        Object[] values = type.newValues();
        type.properties().stream()
                .filter(property -> property.type() instanceof ValueType.Hidden)
                .forEach(property -> values[property.position()] = Secret.of(hidden));
        String text =
                type.build(values, Remainder.NONE.withUnknown("more", hidden)).toString();
        assertFalse(text.contains("swordfish"), text);
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTypeHasAPublicBuilderOfItsOwn(ObjectType type) throws ReflectiveOperationException {
        Class<?> builder = type.javaType().getMethod("builder").getReturnType();
        assertEquals(type.javaType(), builder.getDeclaringClass());
        assertTrue(Modifier.isPublic(builder.getModifiers()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyPackageIsDescribed(ObjectType type) {
        assertNotNull(type.javaType().getPackage().getAnnotation(NullMarked.class));
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyPropertyTellsItsFirstVersion(ObjectType type) {
        Predicate<Property> isDated =
                property -> property.since().orElse("").matches("20\\d\\d-\\d\\d-\\d\\d(-preview)?");
        assertEquals(
                List.of(), type.properties().stream().filter(isDated.negate()).toList());
    }

    @ParameterizedTest
    @MethodSource("types")
    void noPropertyEndsBeforeItsFirstVersion(ObjectType type) {
        for (Property property : type.properties()) {
            String since = property.since().orElseThrow();
            assertTrue(property.until().orElse("9").compareTo(since) >= 0, property.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void onlyTheTypeIsBothInAnObjectAndInItsEnvelope(ObjectType type) {
        List<String> both = type.envelope().map(Property::nestedType).stream()
                .flatMap(envelope -> envelope.properties().stream())
                .map(Property::name)
                .filter(name -> type.property(name).isPresent())
                .toList();
        assertTrue(List.of("type").containsAll(both), both.toString());
    }

    @Test
    void thereAreTypesToTest() {
        assertTrue(types().size() > 100);
    }

    private static List<ObjectType> types() {
        return ModelTypes.all();
    }
}
