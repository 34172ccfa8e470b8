package dev.vmss.engine.diff;

import dev.vmss.engine.rewrite.Pairing;
import dev.vmss.model.Place;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.value.ModelObject;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which element of the applied list is which one of the desired list: by key where the list has one, by value where it is a
 * set, otherwise by position. Elements that a key does not tell apart are paired in their order.
 */
final class ListPairing {

    private final @Nullable Property key;
    private final List<?> from;
    private final List<?> to;
    private final Pairing pairing;

    private ListPairing(@Nullable Property key, List<?> from, List<?> to, Pairing pairing) {
        this.key = key;
        this.from = from;
        this.to = to;
        this.pairing = pairing;
    }

    static ListPairing of(Property property, ObjectType elementType, List<?> from, List<?> to) {
        Property key = property.key().flatMap(elementType::property).orElse(null);
        Pairing pairing = key != null
                ? Pairing.byKey(key, from, to)
                : property.unordered()
                        ? new Pairing(from, SetPairing.counterparts(from, to))
                        : Pairing.inOrder(from, to);
        return new ListPairing(key, from, to, pairing);
    }

    /** The applied element that a desired one is compared with, or {@code null} if that is new. */
    @Nullable
    ModelObject counterpart(int position) {
        return pairing.counterpart(position);
    }

    /** The positions of the applied elements that no desired one is compared with. */
    BitSet gone() {
        return pairing.gone();
    }

    /** Where an element is. */
    Place path(Place list, ModelObject element, int position) {
        return Pairing.place(list, key, element, position);
    }

    /** Where there is an element with the key of an earlier one of the same list, each place once. */
    Set<Place> duplicates(Place list) {
        return key == null ? Set.of() : duplicates(list, key, from, to);
    }

    /** The same for lists with a key that need no pairing. */
    static Set<Place> duplicates(Place list, Property key, List<?> from, List<?> to) {
        Set<Place> duplicates = new LinkedHashSet<>();
        addDuplicates(list, key, from, duplicates);
        addDuplicates(list, key, to, duplicates);
        return duplicates;
    }

    private static void addDuplicates(Place list, Property key, List<?> elements, Set<Place> duplicates) {
        if (elements.size() < 2) {
            return;
        }
        Set<Object> seen = new HashSet<>(2 * elements.size());
        for (int i = 0; i < elements.size(); i++) {
            ModelObject element = (ModelObject) elements.get(i);
            if (!seen.add(key.comparableKey(element)) && key.get(element) != null) {
                duplicates.add(Pairing.place(list, key, element, i));
            }
        }
    }
}
