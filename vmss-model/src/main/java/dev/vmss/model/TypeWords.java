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
            IsoDuration.class, "duration in ISO 8601",
            Region.class, "region",
            Timestamp.class, "time in ISO 8601");

    private TypeWords() {}

    static String of(ValueType type) {
        if (type instanceof ValueType.Listing listing) {
            return "list of " + of(listing.element());
        } else if (type instanceof ValueType.Mapping mapping) {
            return "by name: " + of(mapping.value());
        } else if (type instanceof ValueType.Nested nested) {
            return "object with "
                    + nested.objectType().properties().stream()
                            .map(Property::name)
                            .collect(Collectors.joining(", "));
        } else if (type instanceof ValueType.Special special) {
            return special(special.javaType());
        } else if (type instanceof ValueType.WholeNumber || type instanceof ValueType.LargeNumber) {
            return "whole number";
        } else if (type instanceof ValueType.DecimalNumber) {
            return "number";
        } else if (type instanceof ValueType.Truth) {
            return "true or false";
        } else if (type instanceof ValueType.Hidden) {
            return "secret";
        }
        return type instanceof ValueType.AnyJson ? "JSON" : "text";
    }

    private static String special(Class<? extends TextValue> javaType) {
        if (!OpenEnum.class.isAssignableFrom(javaType)) {
            return SPECIAL.getOrDefault(javaType, "text");
        }
        // The list is open, so a value beyond it is no error.
        return "text such as " + String.join(", ", constants(javaType));
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
