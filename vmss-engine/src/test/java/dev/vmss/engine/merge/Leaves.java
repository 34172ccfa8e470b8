package dev.vmss.engine.merge;

import dev.vmss.model.Place;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.ModelObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values of a model, found without any of the library's own comparisons. */
final class Leaves {

    private final List<Place> lost = new ArrayList<>();

    private Leaves() {}

    /** The places of scalars of the first model of which the second has none, or another value. */
    static List<Place> lost(ModelObject before, ModelObject after) {
        Leaves leaves = new Leaves();
        leaves.object(Place.ROOT, before, after);
        return leaves.lost;
    }

    private void object(Place place, ModelObject before, @Nullable ModelObject after) {
        for (Property property : ObjectType.of(before).properties()) {
            Object value = property.get(before);
            if (value != null
                    && !property.ignoredInRequests()
                    && !property.chosenByService()
                    && !property.isAssumed(value)) {
                value(place.property(property.name()), property, value, after == null ? null : property.get(after));
            }
        }
    }

    private void value(Place place, Property property, Object before, @Nullable Object after) {
        if (before instanceof ModelObject object) {
            object(place, object, (ModelObject) after);
        } else if (before instanceof ModelMap<?> map) {
            map.asMap()
                    .forEach((name, value) -> value(
                            place.entry(name),
                            property,
                            value,
                            after == null
                                    ? null
                                    : ((ModelMap<?>) after).find(name).orElse(null)));
        } else if (before instanceof ModelList<?> list) {
            elements(place, property, list, after == null ? ModelList.of() : (ModelList<?>) after);
        } else if (!Objects.equals(before, after) && !sameButForCase(before, after)) {
            lost.add(place);
        }
    }

    /** Elements with a key are looked for by it, and others as they are. */
    private void elements(Place place, Property property, ModelList<?> before, ModelList<?> after) {
        Property key = property.key()
                .flatMap(name -> property.nestedType().property(name))
                .orElse(null);
        for (Object element : before) {
            if (after.stream().anyMatch(other -> holds(other, element))) {
                continue;
            }
            Object counterpart = key == null
                    ? null
                    : after.stream()
                            .filter(other -> key.comparableKey((ModelObject) other)
                                    .equals(key.comparableKey((ModelObject) element)))
                            .findFirst()
                            .orElse(null);
            if (key == null || counterpart == null || key.get((ModelObject) element) == null) {
                lost.add(place);
            } else {
                Place inner = place.element(
                        key.name(), key.comparableKey((ModelObject) element).toString());
                object(inner, (ModelObject) element, (ModelObject) counterpart);
            }
        }
    }

    /** Whether nothing of an element is lost in another; lists in them may be ordered in another way. */
    private static boolean holds(Object other, Object element) {
        return other.equals(element)
                || sameButForCase(element, other)
                || element instanceof ModelObject object
                        && other instanceof ModelObject counterpart
                        && lost(object, counterpart).isEmpty();
    }

    private static boolean sameButForCase(Object before, @Nullable Object after) {
        return before.toString().equalsIgnoreCase(String.valueOf(after));
    }
}
