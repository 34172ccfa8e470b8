package dev.vmss.examples.cli;

import dev.vmss.model.InvalidPlaceException;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.schema.ModelSchema;

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
    static ModelSchema.Entry find(String option, String text) {
        String pattern = place(option, text).pattern();
        return SCHEMA.at(pattern).orElseThrow(() -> new InputException(option + ": no property stands at " + pattern));
    }
}
