package dev.vmss.model.testing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.vmss.model.RollingUpgradeStatus;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.reflect.ValueType;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Remainder;
import dev.vmss.model.value.Secret;
import java.math.BigDecimal;
import java.util.Map;

/** Values of the model in which every property has a value, on every level. */
public final class Samples {

    private static final Map<Class<?>, String> RESOURCE_TYPES = Map.of(
            ScaleSet.class, "Microsoft.Compute/virtualMachineScaleSets",
            ScaleSetInstance.class, "Microsoft.Compute/virtualMachineScaleSets/virtualMachines",
            RollingUpgradeStatus.class, "Microsoft.Compute/virtualMachineScaleSets/rollingUpgrades");

    /** Every secret of the samples; no other text holds it. */
    public static final String SECRET = "hunter2";

    private Samples() {}

    /**
     * A value with all its properties.
     *
     * @param type the interface of the value's type
     * @param <T> the type of the value
     * @return the value
     */
    public static <T extends ModelObject> T full(Class<T> type) {
        return type.cast(full(ObjectType.of(type)));
    }

    private static ModelObject full(ObjectType type) {
        Object[] values = type.newValues();
        for (Property property : type.properties()) {
            boolean isResourceType = isResourceType(type, property);
            values[property.position()] = isResourceType ? resourceType(type) : value(property.type(), property.name());
        }
        return type.build(values, Remainder.NONE);
    }

    /**
     * Whether a property holds the type of a resource in Resource Manager, which cannot be any text.
     *
     * @param type the type that has the property
     * @param property the property
     * @return {@code true} for the {@code type} beside an envelope
     */
    static boolean isResourceType(ObjectType type, Property property) {
        return property.name().equals("type") && type.envelope().isPresent();
    }

    /**
     * The type of a resource in Resource Manager.
     *
     * @param type its type in the model
     * @return the type as the service writes it
     */
    static String resourceType(ObjectType type) {
        return RESOURCE_TYPES.getOrDefault(type.javaType(), "Microsoft.Compute/virtualMachineScaleSets/extensions");
    }

    private static Object value(ValueType type, String name) {
        if (type instanceof ValueType.Nested nested) {
            return full(nested.objectType());
        } else if (type instanceof ValueType.Listing listing) {
            return ModelList.of(value(listing.element(), name));
        } else if (type instanceof ValueType.Mapping mapping) {
            return ModelMap.of("aName", value(mapping.value(), name));
        } else if (type instanceof ValueType.Special special) {
            return special.of("the " + name);
        } else if (type instanceof ValueType.Hidden) {
            return Secret.of(SECRET);
        } else if (type instanceof ValueType.AnyJson) {
            return JsonValue.of(JsonNodeFactory.instance.objectNode().put("of", name));
        } else if (type instanceof ValueType.Truth) {
            return true;
        } else if (type instanceof ValueType.WholeNumber) {
            return 7;
        } else if (type instanceof ValueType.LargeNumber) {
            return 7_000_000_000L;
        } else if (type instanceof ValueType.DecimalNumber) {
            return new BigDecimal("0.70");
        }
        return "the " + name;
    }
}
