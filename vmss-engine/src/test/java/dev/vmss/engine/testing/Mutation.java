package dev.vmss.engine.testing;

import dev.vmss.model.Place;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.reflect.ValueType;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Secret;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value in which one leaf was changed on purpose.
 *
 * @param value the changed value
 * @param changes what a difference must find, such as {@code ~ sku.capacity}
 */
public record Mutation(Object value, List<String> changes) {

    /**
     * Every object that differs in one leaf from another one.
     *
     * @param object the object
     * @return one mutation for each leaf
     */
    public static List<Mutation> of(ModelObject object) {
        return of(Place.ROOT, object);
    }

    private static List<Mutation> of(Place path, ModelObject object) {
        List<Mutation> mutations = new ArrayList<>();
        for (Property property : ObjectType.of(object).properties()) {
            Object value = property.get(object);
            if (value != null) {
                for (Mutation changed : of(path.property(property.name()), property, property.type(), value)) {
                    mutations.add(new Mutation(
                            Rebuilding.with(object, property, changed.value),
                            property.ignoredInRequests() ? List.of() : changed.changes));
                }
            }
        }
        return mutations;
    }

    private static List<Mutation> of(Place path, Property property, ValueType type, Object value) {
        if (type instanceof ValueType.Nested) {
            return of(path, (ModelObject) value);
        } else if (type instanceof ValueType.Listing listing) {
            return ofElements(path, property, listing, (ModelList<?>) value);
        } else if (type instanceof ValueType.Mapping mapping) {
            return ofEntries(path, property, mapping, (ModelMap<?>) value);
        }
        return List.of(new Mutation(another(property, type, value), List.of("~ " + path)));
    }

    private static List<Mutation> ofElements(Place path, Property property, ValueType.Listing type, ModelList<?> list) {
        List<Mutation> mutations = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Object element = list.get(i);
            if (!(element instanceof ModelObject object)) {
                Object other = another(property, type.element(), element);
                mutations.add(new Mutation(replaced(list, i, other), List.of("~ " + path)));
                continue;
            }
            Optional<Property> key = property.key().flatMap(property.nestedType()::property);
            Place place = place(path, key, object, i);
            for (Mutation changed : of(place, object)) {
                Place newPlace = place(path, key, (ModelObject) changed.value, i);
                mutations.add(new Mutation(
                        replaced(list, i, changed.value),
                        newPlace.equals(place) ? changed.changes : List.of("+ " + newPlace, "- " + place)));
            }
        }
        return mutations;
    }

    private static Place place(Place list, Optional<Property> key, ModelObject element, int index) {
        return key.map(property -> property.get(element))
                .map(value -> list.element(key.orElseThrow().name(), value.toString()))
                .orElse(list.element(index));
    }

    private static ModelList<Object> replaced(ModelList<?> list, int index, Object element) {
        List<Object> elements = new ArrayList<>(list);
        elements.set(index, element);
        return ModelList.copyOf(elements);
    }

    private static List<Mutation> ofEntries(Place path, Property property, ValueType.Mapping type, ModelMap<?> map) {
        List<Mutation> mutations = new ArrayList<>();
        for (Map.Entry<String, ?> entry : map.asMap().entrySet()) {
            for (Mutation changed : of(path.entry(entry.getKey()), property, type.value(), entry.getValue())) {
                ModelMap<Object> copy = ModelMap.copyOf(map.asMap(), map.nulls());
                mutations.add(new Mutation(copy.with(entry.getKey(), changed.value), changed.changes));
            }
        }
        return mutations;
    }

    private static Object another(Property property, ValueType type, Object value) {
        if (type instanceof ValueType.Special special) {
            return special.of(value + "x");
        } else if (type instanceof ValueType.Hidden) {
            return Secret.of("another secret");
        } else if (type instanceof ValueType.AnyJson) {
            return JsonValue.of("another value");
        } else if (type instanceof ValueType.Truth) {
            return !(Boolean) value;
        } else if (type instanceof ValueType.WholeNumber) {
            return (int) anotherNumber(property, (Integer) value);
        } else if (type instanceof ValueType.LargeNumber) {
            return anotherNumber(property, (Long) value);
        } else if (type instanceof ValueType.DecimalNumber) {
            return ((BigDecimal) value).add(BigDecimal.ONE);
        }
        return value + "x";
    }

    /** A number that is in range, and far from others that might be keys beside it. */
    private static long anotherNumber(Property property, long value) {
        if (property.max().isEmpty()) {
            return value + 1_000;
        }
        long mirrored = property.min().orElse(0) + property.max().getAsLong() - value;
        return mirrored == value ? value - 1 : mirrored;
    }
}
