package dev.vmss.examples.cli;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.text.Words;
import dev.vmss.model.ModelSchema;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.value.TextValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values of an update that only a deployment determines: no verdict covers what becomes of them. */
final class OpenValues {

    private static final int NAMED = 5;

    private OpenValues() {}

    /** A sentence about them without its full stop, or empty if there are none. */
    static Optional<String> note(ModelDiff diff) {
        ModelSchema schema = ModelSchema.of(ScaleSet.class);
        List<Place> open = Stream.concat(
                        diff.unverifiable().stream().filter(place -> !isWriteOnly(schema, place)),
                        diff.changes().stream()
                                .filter(OpenValues::holdsExpression)
                                .map(Change::path))
                .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        String more = open.size() > NAMED ? " and " + (open.size() - NAMED) + " more" : "";
        return Optional.of("the verdict does not cover "
                + Words.count(open.size(), "value") + " that only the deployment determines: "
                + open.stream().limit(NAMED).map(Place::toString).collect(Collectors.joining(", ")) + more);
    }

    private static boolean isWriteOnly(ModelSchema schema, Place place) {
        return Stream.concat(Stream.of(place), place.around())
                .anyMatch(each ->
                        schema.find(each).filter(facts -> facts.writeOnly()).isPresent());
    }

    private static boolean holdsExpression(Change change) {
        return change.to()
                .filter(value -> value.holdsText(TextValue::isExpression))
                .isPresent();
    }
}
