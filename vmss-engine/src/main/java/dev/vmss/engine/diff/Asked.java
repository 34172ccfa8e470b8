package dev.vmss.engine.diff;

import dev.vmss.model.Place;

/** What somebody asks a difference for. */
final class Asked {

    private Asked() {}

    /** A place in a scale set at which something can differ. */
    static Place place(String text) {
        return check(Place.of(text));
    }

    /** Refuses the position of an element that has a key: differences name it by the key, so that nothing would be found. */
    static Place check(Place place) {
        if (place.isByPositionDespiteKey()) {
            throw new IllegalArgumentException(
                    place + " names an element by its position, but differences name it by its key");
        }
        return place;
    }
}
