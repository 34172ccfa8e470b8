package dev.vmss.engine.diff;

import dev.vmss.engine.rewrite.ModelRewriter;
import dev.vmss.model.Place;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.reflect.ValueType;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Remainder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives a desired model the applied values at ignored places. A request that contains a list or the tags as a whole
 * then contains those values instead of the ones in the desired model.
 */
final class KeptPlaces {

    private KeptPlaces() {}

    /**
     * A desired model with the applied values at ignored places.
     *
     * @param applied the model as the service holds it
     * @param desired the desired model
     * @param options the places to ignore
     * @param <T> the type of both models
     * @return the desired model with the applied values at those places that it contains
     */
    @SuppressWarnings("unchecked")
    static <T extends ModelObject> T keep(T applied, T desired, DiffOptions options) {
        return options.ignored().isEmpty() ? desired : (T) new Rewriter(options).of(applied, desired);
    }

    /** Puts the applied values in place. */
    private static final class Rewriter extends ModelRewriter {

        private final DiffOptions options;

        Rewriter(DiffOptions options) {
            this.options = options;
        }

        ModelObject of(ModelObject applied, ModelObject desired) {
            return rewrite(Place.ROOT, applied, desired);
        }

        @Override
        protected @Nullable Object rewrite(
                Place place, @Nullable ModelObject applied, ModelObject desired, Property property) {
            Object wanted = property.get(desired);
            if (wanted == null) {
                return null;
            }
            Place inner = place.property(property.name());
            Object held = applied == null ? null : property.get(applied);
            return options.isIgnored(inner) ? held : value(inner, property, held, wanted);
        }

        private Object value(Place place, Property property, @Nullable Object held, Object wanted) {
            if (wanted instanceof ModelObject object) {
                return rewrite(place, (ModelObject) held, object);
            } else if (wanted instanceof ModelMap<?> map) {
                return entries(place, held == null ? ModelMap.of() : (ModelMap<?>) held, map);
            } else if (wanted instanceof ModelList<?> list
                    && property.type() instanceof ValueType.Listing listing
                    && listing.element() instanceof ValueType.Nested nested) {
                Optional<Property> key = property.key().flatMap(nested.objectType()::property);
                // Without a key an element has no place that stays the same.
                return key.isEmpty()
                        ? list
                        : elements(place, key.get(), held == null ? ModelList.of() : (ModelList<?>) held, list);
            }
            return wanted;
        }

        private ModelList<?> elements(Place list, Property key, ModelList<?> held, ModelList<?> wanted) {
            Map<Place, ModelObject> heldByPlace = new LinkedHashMap<>();
            for (Object element : held) {
                place(list, key, element).ifPresent(place -> heldByPlace.putIfAbsent(place, (ModelObject) element));
            }
            List<Object> elements = new ArrayList<>();
            for (Object element : wanted) {
                Place place = place(list, key, element).orElse(null);
                ModelObject counterpart = place == null ? null : heldByPlace.remove(place);
                if (place == null || !options.isIgnored(place)) {
                    elements.add(place == null ? element : rewrite(place, counterpart, (ModelObject) element));
                } else if (counterpart != null) {
                    elements.add(counterpart);
                }
            }
            heldByPlace.forEach((place, element) -> {
                if (options.isIgnored(place)) {
                    elements.add(element);
                }
            });
            return list(wanted, elements);
        }

        private static Optional<Place> place(Place list, Property key, Object element) {
            return Optional.ofNullable(key.get((ModelObject) element))
                    .map(value -> list.element(key.name(), value.toString()));
        }

        private ModelMap<?> entries(Place place, ModelMap<?> held, ModelMap<?> wanted) {
            Map<String, Object> entries = new LinkedHashMap<>();
            wanted.asMap().forEach((name, value) -> {
                if (!options.isIgnored(place.entry(name))) {
                    entries.put(name, value);
                }
            });
            held.asMap().forEach((name, value) -> {
                if (options.isIgnored(place.entry(name))) {
                    entries.put(name, value);
                }
            });
            List<String> nulls = new ArrayList<>(wanted.nulls());
            nulls.removeIf(name -> options.isIgnored(place.entry(name)));
            ModelMap<?> kept = ModelMap.copyOf(entries, nulls);
            return kept.equals(wanted) ? wanted : kept;
        }

        @Override
        protected Remainder remainder(Place place, @Nullable ModelObject applied, ModelObject desired) {
            Remainder said = desired.remainder();
            return said.isInsignificant() ? said : said.meaning(name -> !options.isIgnored(place.property(name)));
        }
    }
}
