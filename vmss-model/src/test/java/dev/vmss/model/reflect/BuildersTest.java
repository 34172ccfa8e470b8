package dev.vmss.model.reflect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.vmss.model.testing.ModelTypes;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Secret;
import dev.vmss.model.value.TextValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Builders take what people write: the text of a value, and the collections of the JDK. */
class BuildersTest {

    private static final String TEXT = "[parameters('x')]";

    private static Stream<ObjectType> types() {
        return ModelTypes.all().stream();
    }

    private static Stream<Method> accessors(ObjectType type) {
        return type.properties().stream().map(property -> {
            try {
                return type.javaType().getMethod(property.name());
            } catch (NoSuchMethodException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static Class<?> valueOf(Method accessor) {
        Type value = ((ParameterizedType) accessor.getGenericReturnType()).getActualTypeArguments()[0];
        return (Class<?>) (value instanceof ParameterizedType generic ? generic.getRawType() : value);
    }

    /** A value of the type of a list's elements. */
    private static Object elementOf(ObjectType type, Method accessor) {
        ValueType.Listing list = (ValueType.Listing)
                type.property(accessor.getName()).orElseThrow().type();
        if (list.element() instanceof ValueType.Nested nested) {
            return nested.objectType().empty();
        }
        return list.element() instanceof ValueType.AnyJson
                ? JsonValue.of(TextNode.valueOf(TEXT))
                : list.element().parse(TEXT);
    }

    private static Object built(ObjectType type, Method accessor, Class<?> parameter, Object argument)
            throws ReflectiveOperationException {
        Object builder = type.javaType().getMethod("builder").invoke(null);
        builder.getClass().getMethod(accessor.getName(), parameter).invoke(builder, argument);
        Object value = builder.getClass().getMethod("build").invoke(builder);
        return type.property(accessor.getName()).orElseThrow().get((ModelObject) value);
    }

    @ParameterizedTest
    @MethodSource("types")
    void aTextIsTakenForEachValueThatIsWrittenAsOne(ObjectType type) throws ReflectiveOperationException {
        for (Method accessor : accessors(type).toList()) {
            Class<?> value = valueOf(accessor);
            if (TextValue.class.isAssignableFrom(value) || value == Secret.class) {
                Object expected = value.getMethod("of", String.class).invoke(null, TEXT);
                assertEquals(expected, built(type, accessor, String.class, TEXT), accessor.toString());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void collectionsAndMapsAreTakenAndCheckedAsTheModelsOwn(ObjectType type) throws ReflectiveOperationException {
        for (Method accessor : accessors(type).toList()) {
            Class<?> value = valueOf(accessor);
            if (value == ModelList.class) {
                List<Object> elements = new ArrayList<>(List.of(elementOf(type, accessor)));
                Object built = built(type, accessor, Collection.class, elements);
                elements.clear();
                assertEquals(ModelList.of(elementOf(type, accessor)), built, accessor.toString());
            } else if (value == ModelMap.class) {
                assertEquals(ModelMap.of(), built(type, accessor, Map.class, Map.of()), accessor.toString());
                InvocationTargetException twice = assertThrows(
                        InvocationTargetException.class,
                        () -> built(type, accessor, Map.class, Map.of("a", "1", "A", "2")));
                assertEquals(IllegalArgumentException.class, twice.getCause().getClass());
            }
        }
    }
}
