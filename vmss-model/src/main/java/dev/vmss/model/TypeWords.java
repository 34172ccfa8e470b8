package dev.vmss.model;

import dev.vmss.model.reflect.Property;
import dev.vmss.model.reflect.ValueType;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.IsoDuration;
import dev.vmss.model.value.OpenEnum;
import dev.vmss.model.value.Region;
import dev.vmss.model.value.TextValue;
import dev.vmss.model.value.Timestamp;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The type of a property in words. */
final class TypeWords {

    private static final Map<Class<? extends TextValue>, String> SPECIAL = Map.of(
            ArmId.class, "resource id",
            IsoDuration.class, "ISO 8601 duration",
            Region.class, "region",
            Timestamp.class, "ISO 8601 time");

    private TypeWords() {}

    static String of(ValueType type) {
        return switch (type.kind()) {
            case LISTING -> "list of " + of(((ValueType.Listing) type).element());
            case MAPPING -> "map of " + of(((ValueType.Mapping) type).value());
            case NESTED ->
                "object with "
                        + ((ValueType.Nested) type)
                                .objectType().properties().stream()
                                        .map(Property::name)
                                        .collect(Collectors.joining(", "));
            case SPECIAL -> special(((ValueType.Special) type).javaType());
            case WHOLE_NUMBER, LARGE_NUMBER -> "integer";
            case DECIMAL_NUMBER -> "number";
            case TRUTH -> "true or false";
            case HIDDEN -> "secret";
            case ANY_JSON -> "JSON";
            case TEXT -> "string";
        };
    }

    private static String special(Class<? extends TextValue> javaType) {
        if (!OpenEnum.class.isAssignableFrom(javaType)) {
            return SPECIAL.getOrDefault(javaType, "string");
        }
        // The list is open, so a value beyond it is no error.
        return "string such as " + String.join(", ", constants(javaType));
    }

    private static List<String> constants(Class<? extends TextValue> javaType) {
        List<String> texts = new ArrayList<>();
        for (Field field : javaType.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == javaType) {
                try {
                    texts.add(field.get(null).toString());
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException("A public constant can be read", e);
                }
            }
        }
        return texts;
    }
}
