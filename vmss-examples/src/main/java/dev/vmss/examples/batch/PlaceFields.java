package dev.vmss.examples.batch;

import dev.vmss.engine.diff.DiffOptions;
import dev.vmss.model.Place;
import dev.vmss.model.value.ModelObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads fields with places to ignore. */
final class PlaceFields {

    private PlaceFields() {}

    /** The places, any of which one of the documents may have though the model does not know it. */
    static Set<Place> read(String field, List<String> texts, List<? extends ModelObject> documents)
            throws RequestException {
        Set<Place> places = new LinkedHashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            try {
                Place place = Place.in(documents, texts.get(i));
                DiffOptions.builder().addIgnored(place).build();
                places.add(place);
            } catch (IllegalArgumentException e) {
                throw Request.invalid(
                        field + "[" + i + "]", Objects.requireNonNullElse(e.getMessage(), "cannot be ignored"));
            }
        }
        return places;
    }
}
