package dev.vmss.model.reflect;

import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Redaction;
import dev.vmss.model.value.TextValue;
import java.util.ArrayList;
import java.util.List;

/** The text of an object of the model. Generated classes call it in {@code toString()}. */
public final class ModelText {

    private ModelText() {}

    /**
     * The text of an object.
     *
     * @param object a value of a generated class
     * @return its type and its values by name, without what is secret in them
     */
    public static String of(Object object) {
        ObjectType type = ObjectType.of((ModelObject) object);
        List<String> values = new ArrayList<>();
        for (Property property : type.properties()) {
            Object value = property.get((ModelObject) object);
            if (value != null) {
                values.add(property.name() + "=" + shown(property, value));
            }
        }
        return type.javaType().getSimpleName() + "{" + String.join(", ", values) + "}";
    }

    private static Object shown(Property property, Object value) {
        return value instanceof String || value instanceof TextValue
                ? Redaction.SHOWN.text(property.name(), value.toString())
                : value;
    }
}
