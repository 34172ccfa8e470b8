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

    /** Each property stands at the first free place from the one on that its name's hash gives. */
    private final @Nullable Property[] places;

    PropertyTable(List<Property> properties) {
        places = new Property[Integer.highestOneBit(properties.size() * 4 + 1)];
        for (Property property : properties) {
            places[place(property.name())] = property;
        }
    }

    @Nullable
    Property get(String name) {
        return places[place(name)];
    }

    /** The place of the property of a name, or the free place that it would take. */
    private int place(String name) {
        int place = name.hashCode() & places.length - 1;
        for (Property there = places[place]; there != null && !there.name().equals(name); there = places[place]) {
            place = place + 1 & places.length - 1;
        }
        return place;
    }
}
