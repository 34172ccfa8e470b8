package dev.vmss.engine.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.ArmId;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values that have a builder as JSON and back, such as the options of a plan. The members are called as the accessors, so a new
 * option is saved without a change here. What is absent is left out.
 */
final class FieldsJson {

    private FieldsJson() {}

    /** A value as JSON, but for some of its accessors. */
    static ObjectNode of(Class<?> type, Object value, Set<String> without) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (Method accessor : accessors(type)) {
            if (!without.contains(accessor.getName())) {
                node(invoke(accessor, value)).ifPresent(node -> json.set(accessor.getName(), node));
            }
        }
        return json;
    }

    private static List<Method> accessors(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> method.getReturnType() != void.class)
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private static Optional<JsonNode> node(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.flatMap(FieldsJson::node);
        } else if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? Optional.of(IntNode.valueOf(optional.getAsInt())) : Optional.empty();
        } else if (value instanceof Collection<?> elements) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            elements.forEach(element -> node(element).ifPresent(array::add));
            return array.isEmpty() ? Optional.empty() : Optional.of(array);
        } else if (value instanceof Map<?, ?> map) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            map.forEach((key, element) -> node(element).ifPresent(node -> object.set(key.toString(), node)));
            return object.isEmpty() ? Optional.empty() : Optional.of(object);
        }
        return Optional.of(scalar(value));
    }

    private static JsonNode scalar(Object value) {
        if (value instanceof Boolean truth) {
            return BooleanNode.valueOf(truth);
        } else if (value instanceof Integer number) {
            return IntNode.valueOf(number);
        } else if (value instanceof Long number) {
            return LongNode.valueOf(number);
        } else if (value instanceof Enum<?> constant) {
            return TextNode.valueOf(JsonReport.name(constant));
        } else if (value instanceof Record fields) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (RecordComponent component : fields.getClass().getRecordComponents()) {
                object.set(component.getName(), scalar(invoke(component.getAccessor(), fields)));
            }
            return value instanceof ApiVersion ? TextNode.valueOf(value.toString()) : object;
        } else if (value instanceof String || value instanceof Duration || value instanceof ArmId) {
            return TextNode.valueOf(value.toString());
        }
        Class<?> declared = Arrays.stream(value.getClass().getInterfaces())
                .filter(FieldsJson::hasBuilder)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is not JSON for " + value.getClass()));
        return of(declared, value, Set.of());
    }

    /**
     * A builder with the values of JSON.
     *
     * @param place where the JSON stands, for messages
     * @throws InvalidPlanException if a member has no accessor or another type
     */
    static Object builder(Class<?> type, JsonNode json, String place) {
        if (!json.isObject()) {
            throw new InvalidPlanException("has no object " + place);
        }
        Object builder = invoke(method(type, "builder"), null);
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            String name = member.getKey();
            String at = place + "." + name;
            Method accessor = accessors(type).stream()
                    .filter(method -> method.getName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new InvalidPlanException("has " + at + ", which this version does not know"));
            set(builder, name, value(accessor.getGenericReturnType(), member.getValue(), at), at);
        }
        return builder;
    }

    private static void set(Object builder, String name, Object value, String place) {
        Method setter = Arrays.stream(builder.getClass().getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 1)
                .filter(method -> boxed(method.getParameterTypes()[0]).isInstance(value))
                .min(Comparator.comparing(Method::isBridge))
                .orElseThrow(() -> new IllegalStateException("There is no setter for " + place));
        invoke(setter, builder, value);
    }

    private static Object value(Type type, JsonNode json, String place) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == Optional.class) {
                return Optional.of(value(arguments[0], json, place));
            } else if (generic.getRawType() == Map.class) {
                Map<String, Object> map = new LinkedHashMap<>();
                json.properties()
                        .forEach(member -> map.put(
                                member.getKey(),
                                value(arguments[1], member.getValue(), place + "." + member.getKey())));
                return json.isObject() ? map : wrong(place);
            }
            Collection<Object> elements = generic.getRawType() == Set.class ? new LinkedHashSet<>() : new ArrayList<>();
            json.forEach(element -> elements.add(value(arguments[0], element, place)));
            return json.isArray() ? elements : wrong(place);
        }
        return value((Class<?>) type, json, place);
    }

    private static Object value(Class<?> type, JsonNode json, String place) {
        if (type == OptionalInt.class) {
            return OptionalInt.of((Integer) value(int.class, json, place));
        } else if (boxed(type) == Boolean.class) {
            return json.isBoolean() ? json.booleanValue() : wrong(place);
        } else if (boxed(type) == Integer.class) {
            return json.isIntegralNumber() && json.canConvertToInt() ? json.intValue() : wrong(place);
        } else if (boxed(type) == Long.class) {
            return json.isIntegralNumber() && json.canConvertToLong() ? json.longValue() : wrong(place);
        } else if (type == String.class) {
            return json.isTextual() ? json.textValue() : wrong(place);
        } else if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> JsonReport.name((Enum<?>) constant).equals(json.textValue()))
                    .findFirst()
                    .orElseGet(() -> wrong(place));
        } else if (type == ApiVersion.class) {
            try {
                return new ApiVersion(json.asText());
            } catch (IllegalArgumentException e) {
                return wrong(place);
            }
        } else if (type == ArmId.class) {
            return json.isTextual() ? ArmId.of(json.textValue()) : wrong(place);
        } else if (type == Duration.class) {
            try {
                return Duration.parse(json.asText());
            } catch (DateTimeParseException e) {
                return wrong(place);
            }
        } else if (type.isRecord()) {
            return record(type, json, place);
        }
        Object builder = builder(type, json, place);
        return invoke(method(builder.getClass(), "build"), builder);
    }

    private static Object record(Class<?> type, JsonNode json, String place) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component ->
                        value(component.getType(), json.path(component.getName()), place + "." + component.getName()))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            return wrong(place);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A public record can be made", e);
        }
    }

    private static <T> T wrong(String place) {
        throw new InvalidPlanException("has a value in " + place + " that is not allowed there");
    }

    private static boolean hasBuilder(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("builder"));
    }

    private static Class<?> boxed(Class<?> type) {
        if (type == boolean.class) {
            return Boolean.class;
        } else if (type == int.class) {
            return Integer.class;
        }
        return type == long.class ? Long.class : type;
    }

    private static Method method(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 0)
                .min(Comparator.comparing(Method::isBridge))
                .orElseThrow(() -> new IllegalStateException(type + " has no " + name));
    }

    private static Object invoke(Method method, @Nullable Object target, Object... arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException wrong) {
                throw wrong;
            }
            throw new IllegalStateException("A value can be read and built", e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("A value of this module can be read and built", e);
        }
    }
}
