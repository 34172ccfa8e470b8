package dev.vmss.examples.cli;

import dev.vmss.model.InvalidPlaceException;
import dev.vmss.model.ModelSchema;
import dev.vmss.model.Place;
import dev.vmss.model.PropertyFacts;
import dev.vmss.model.ScaleSet;

/** Reads what somebody typed for a place in a scale set. */
final class PropertyPath {

    private static final ModelSchema SCHEMA = ModelSchema.of(ScaleSet.class);

    private PropertyPath() {}

    /** The place, or one sentence that says there is none, with those that the text may mean. */
    static Place place(String option, String text) {
        try {
            return Place.of(text);
        } catch (InvalidPlaceException e) {
            throw new InputException(option + ": " + e.getMessage());
        }
    }

    /** The property at a place, or one sentence that says there is none. */
    static PropertyFacts find(String option, String text) {
        Place place = place(option, text);
        return SCHEMA.find(place)
                .orElseThrow(() -> new InputException(option + ": there is no property at " + place.pattern()));
    }
}
