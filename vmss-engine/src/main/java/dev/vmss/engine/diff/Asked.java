package dev.vmss.engine.diff;

import dev.vmss.model.Place;

/** Checks of the places that callers query a difference for. */
final class Asked {

    private Asked() {}

    /** A place in a scale set at which something can differ. */
    static Place place(String text) {
        return check(Place.of(text));
    }

    /** Refuses the position of an element that has a key: differences use the key, so the query would find nothing. */
    static Place check(Place place) {
        if (place.isByPositionDespiteKey()) {
            throw new IllegalArgumentException(
                    place + " refers to an element by its position; use its key, as differences do");
        }
        return place;
    }
}
