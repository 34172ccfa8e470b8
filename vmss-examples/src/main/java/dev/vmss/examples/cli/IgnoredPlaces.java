package dev.vmss.examples.cli;

import dev.vmss.engine.diff.DiffOptions;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.value.JsonValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** The option with places to ignore. */
final class IgnoredPlaces {

    @Option(
            names = "--ignore",
            paramLabel = "PLACE",
            description = "A place to ignore, including everything within it, such as sku.capacity that"
                    + " autoscale manages: a difference there is not a change. Can be specified several"
                    + " times.")
    private Set<String> texts = new LinkedHashSet<>();

    /** The places, any of which one of two sets may have though the model does not know it. */
    Set<Place> places(ScaleSet applied, ScaleSet desired) {
        Set<Place> places = new LinkedHashSet<>();
        for (String text : texts) {
            try {
                Place place = Place.in(List.of(applied, desired), text);
                DiffOptions.builder().addIgnored(place).build();
                places.add(place);
            } catch (IllegalArgumentException e) {
                throw new InputException("--ignore: " + e.getMessage());
            }
        }
        return places;
    }

    DiffOptions options(ScaleSet applied, ScaleSet desired) {
        return DiffOptions.builder().ignored(places(applied, desired)).build();
    }

    /** A sentence for each place of one element or entry that neither set has: nobody sees that its key is misspelt. */
    List<String> notes(ScaleSet applied, ScaleSet desired) {
        return places(applied, desired).stream()
                .filter(place -> place.isWithinOne() && !holds(applied, place) && !holds(desired, place))
                .map(place -> "--ignore: the documents have nothing at " + place)
                .toList();
    }

    private static boolean holds(ScaleSet set, Place place) {
        return place.isHeldBy(Place.ROOT, JsonValue.of(ModelWriter.redacted().toTree(set)));
    }
}
