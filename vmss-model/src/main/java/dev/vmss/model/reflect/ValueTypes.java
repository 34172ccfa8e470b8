package dev.vmss.model.reflect;

import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Secret;
import dev.vmss.model.value.TextValue;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The value types of the Java types that accessors return; each class has one, which all its properties have in common. */
final class ValueTypes {

    private static final ClassValue<ValueType> OF_CLASSES = new ClassValue<>() {
        @Override
        protected ValueType computeValue(Class<?> javaType) {
            return make(javaType);
        }
    };

    private ValueTypes() {}

    static ValueType of(Type javaType) {
        if (javaType instanceof ParameterizedType parameterized) {
            ValueType argument = of(parameterized.getActualTypeArguments()[0]);
            if (parameterized.getRawType() == ModelList.class) {
                return new ValueType.Listing(argument);
            }
            if (parameterized.getRawType() == ModelMap.class) {
                return new ValueType.Mapping(argument);
            }
        } else if (javaType instanceof Class<?> plain) {
            return OF_CLASSES.get(plain);
        }
        throw new IllegalArgumentException("No property can have the type " + javaType);
    }

    private static ValueType make(Class<?> javaType) {
        if (javaType == String.class) {
            return new ValueType.Text();
        } else if (javaType == Integer.class) {
            return new ValueType.WholeNumber();
        } else if (javaType == Long.class) {
            return new ValueType.LargeNumber();
        } else if (javaType == BigDecimal.class) {
            return new ValueType.DecimalNumber();
        } else if (javaType == Boolean.class) {
            return new ValueType.Truth();
        } else if (javaType == Secret.class) {
            return new ValueType.Hidden();
        } else if (javaType == JsonValue.class) {
            return new ValueType.AnyJson();
        } else if (ModelObject.class.isAssignableFrom(javaType)) {
            return new ValueType.Nested(javaType.asSubclass(ModelObject.class));
        } else if (TextValue.class.isAssignableFrom(javaType)) {
            return new ValueType.Special(javaType.asSubclass(TextValue.class), factory(javaType), constants(javaType));
        }
        throw new IllegalArgumentException("No property can have the type " + javaType);
    }

    private static List<TextValue> constants(Class<?> javaType) {
        List<TextValue> constants = new ArrayList<>();
        for (Field field : javaType.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == javaType) {
                try {
                    constants.add((TextValue) field.get(null));
                } catch (IllegalAccessException e) {
                    throw new IllegalArgumentException(javaType + " is not public", e);
                }
            }
        }
        return List.copyOf(constants);
    }

    private static MethodHandle factory(Class<?> javaType) {
        try {
            return MethodHandles.publicLookup()
                    .findStatic(javaType, "of", MethodType.methodType(javaType, String.class))
                    .asType(MethodType.methodType(TextValue.class, String.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(javaType + " needs a public static of(String)", e);
        }
    }
}
