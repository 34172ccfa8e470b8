package dev.vmss.engine.edit;

import dev.vmss.engine.diff.DiffOptions;
import dev.vmss.model.Place;
import dev.vmss.model.schema.ModelObject;
import dev.vmss.model.schema.ObjectType;
import dev.vmss.model.schema.Property;
import dev.vmss.model.schema.Remainder;
import dev.vmss.model.schema.ValueType;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Leaves to others what they own: gives a desired model the applied values at places that others own. A request that says a list as a whole then says those
 * too, instead of what the desired model happens to hold there.
 */
public final class Ownership {

    private final DiffOptions options;

    private Ownership(DiffOptions options) {
        this.options = options;
    }

    /**
     * A desired model that leaves alone what others own.
     *
     * @param applied the model as the service holds it
     * @param desired the model as it should become
     * @param options the places that others own
     * @param <T> the type of both models
     * @return the desired model with the applied values in those places where it says something
     */
    @SuppressWarnings("unchecked")
    public static <T extends ModelObject> T keep(T applied, T desired, DiffOptions options) {
        return options.ownedByOthers().isEmpty()
                ? desired
                : (T) new Ownership(options).object(Place.ROOT, applied, desired);
    }

    private ModelObject object(Place path, @Nullable ModelObject applied, ModelObject desired) {
        ObjectType type = ObjectType.of(desired);
        Object builder = type.newBuilder();
        for (Property property : type.properties()) {
            Object wanted = property.get(desired);
            if (wanted == null) {
                continue;
            }
            Place place = path.property(property.name());
            Object held = applied == null ? null : property.get(applied);
            Object kept = options.isOwnedByOthers(place) ? held : value(place, property, held, wanted);
            if (kept != null) {
                property.set(builder, kept);
            }
        }
        return type.build(builder, remainder(path, desired.remainder()));
    }

    private Object value(Place path, Property property, @Nullable Object held, Object wanted) {
        if (wanted instanceof ModelObject object) {
            return object(path, (ModelObject) held, object);
        } else if (wanted instanceof ModelMap<?> map) {
            return entries(path, held == null ? ModelMap.of() : (ModelMap<?>) held, map);
        } else if (wanted instanceof ModelList<?> list
                && property.type() instanceof ValueType.Listing listing
                && listing.element() instanceof ValueType.Nested nested) {
            Optional<Property> key = property.key().flatMap(nested.objectType()::property);
            // Without a key an element has no place that stays the same.
            return key.isEmpty()
                    ? list
                    : elements(path, key.get(), held == null ? ModelList.of() : (ModelList<?>) held, list);
        }
        return wanted;
    }

    private ModelList<Object> elements(Place path, Property key, ModelList<?> held, ModelList<?> wanted) {
        Map<Place, ModelObject> heldByPlace = new LinkedHashMap<>();
        for (Object element : held) {
            place(path, key, element).ifPresent(place -> heldByPlace.putIfAbsent(place, (ModelObject) element));
        }
        List<Object> elements = new ArrayList<>();
        for (Object element : wanted) {
            Place place = place(path, key, element).orElse(null);
            ModelObject counterpart = place == null ? null : heldByPlace.remove(place);
            if (place == null || !options.isOwnedByOthers(place)) {
                elements.add(place == null ? element : object(place, counterpart, (ModelObject) element));
            } else if (counterpart != null) {
                elements.add(counterpart);
            }
        }
        heldByPlace.forEach((place, element) -> {
            if (options.isOwnedByOthers(place)) {
                elements.add(element);
            }
        });
        return ModelList.copyOf(elements);
    }

    private static Optional<Place> place(Place list, Property key, Object element) {
        return Optional.ofNullable(key.get((ModelObject) element))
                .map(value -> list.element(key.name(), value.toString()));
    }

    private ModelMap<Object> entries(Place path, ModelMap<?> held, ModelMap<?> wanted) {
        Map<String, Object> entries = new LinkedHashMap<>();
        wanted.asMap().forEach((name, value) -> {
            if (!options.isOwnedByOthers(path.entry(name))) {
                entries.put(name, value);
            } else {
                held.find(name).ifPresent(theirs -> entries.put(name, theirs));
            }
        });
        return ModelMap.copyOf(
                entries,
                wanted.nulls().stream()
                        .filter(name -> !options.isOwnedByOthers(path.entry(name)))
                        .toList());
    }

    private Remainder remainder(Place path, Remainder desired) {
        Remainder.Recorder kept = new Remainder.Recorder();
        desired.nulls().stream().filter(name -> !isOwned(path, name)).forEach(kept::setNull);
        desired.unknown().forEach((name, value) -> {
            if (!isOwned(path, name)) {
                kept.setUnknown(name, value);
            }
        });
        desired.untyped().forEach((name, value) -> {
            if (!isOwned(path, name)) {
                kept.setUntyped(name, value);
            }
        });
        return kept.toRemainder();
    }

    private boolean isOwned(Place object, String property) {
        return options.isOwnedByOthers(object.property(property));
    }
}
