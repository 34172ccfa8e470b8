package dev.vmss.examples.cli;

import dev.vmss.engine.diff.DiffOptions;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.value.JsonValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The option that names places which others own. */
final class IgnoredPlaces {

    @Option(
            names = "--ignore",
            paramLabel = "PLACE",
            description =
                    "A place that others own, such as sku.capacity, with all within it: what differs there is no change;"
                            + " may be given several times.")
    private Set<String> texts = new LinkedHashSet<>();

    /** The places, any of which one of two sets may have though the model does not know it. */
    Set<Place> places(ScaleSet applied, ScaleSet desired) {
        Set<Place> places = new LinkedHashSet<>();
        for (String text : texts) {
            try {
                Place place = Place.in(List.of(applied, desired), text);
                DiffOptions.builder().addOwnedByOthers(place).build();
                places.add(place);
            } catch (IllegalArgumentException e) {
                throw new InputException("--ignore: " + e.getMessage());
            }
        }
        return places;
    }

    DiffOptions options(ScaleSet applied, ScaleSet desired) {
        return DiffOptions.builder().ownedByOthers(places(applied, desired)).build();
    }

    /** A line for each place of one element or entry that neither set has: a key is misspelt more easily than seen. */
    List<String> notes(ScaleSet applied, ScaleSet desired) {
        List<JsonValue> sets = Stream.of(applied, desired)
                .map(set -> JsonValue.of(ModelWriter.redacted().toTree(set)))
                .toList();
        return places(applied, desired).stream()
                .filter(place -> place.isWithinOne() && sets.stream().noneMatch(set -> place.isHeldBy(Place.ROOT, set)))
                .map(place -> "Note: nothing is at " + place + ", which is to be ignored.")
                .toList();
    }
}
