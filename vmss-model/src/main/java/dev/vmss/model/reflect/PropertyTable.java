package dev.vmss.model.reflect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a type by the names that the REST API writes.
 *
 * <p>Reading looks up every member of a document here, and most of the time goes into fetching what is not in the processor's
 * cache; so this is one array that leads straight to the property, where a {@link java.util.HashMap} takes two more steps.
 */
final class PropertyTable {

    /** Each name stands at the first free place from the one on that its hash gives. They are interned, as Jackson's names are. */
    private final @Nullable String[] names;

    private final @Nullable Property[] places;

    PropertyTable(List<Property> properties) {
        names = new String[Integer.highestOneBit(properties.size() * 4 + 1)];
        places = new Property[names.length];
        for (Property property : properties) {
            int place = place(property.name());
            names[place] = property.name().intern();
            places[place] = property;
        }
    }

    @Nullable
    Property get(String name) {
        return places[place(name)];
    }

    /** The place of the property of a name, or the free place that it would take. */
    private int place(String name) {
        int place = name.hashCode() & names.length - 1;
        for (String there = names[place]; there != null; there = names[place]) {
            // Most names are the same object.
            if (there == name || there.equals(name)) {
                return place;
            }
            place = place + 1 & names.length - 1;
        }
        return place;
    }
}
