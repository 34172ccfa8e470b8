package dev.vmss.engine.rules;

import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.schema.ModelSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the short paths mean by which Azure's errors name properties, such as {@code osDisk.managedDisk}. */
final class ShortPaths {

    private static final ModelSchema SCHEMA = ModelSchema.of(ScaleSet.class);
    private static final Pattern ELEMENT = Pattern.compile("\\[[^]]*]");

    private ShortPaths() {}

    /**
     * The places that a short path of an Azure error can mean: those whose names end in the path's names, the shortest first.
     * A path that begins at the root means just that place.
     */
    static List<Place> places(String shortPath) {
        Optional<String> whole = SCHEMA.find(shortPath).map(ModelSchema.Entry::pattern);
        if (whole.isPresent()) {
            return List.of(Place.of(whole.get()));
        }
        String wanted = "." + names(shortPath);
        List<String> places = new ArrayList<>();
        SCHEMA.all().stream()
                .map(ModelSchema.Entry::pattern)
                .filter(place -> ("." + names(place)).endsWith(wanted))
                .forEach(places::add);
        places.sort((a, b) -> Integer.compare(a.length(), b.length()));
        return places.stream().map(Place::of).toList();
    }

    /** The names of a path alone, in which elements of a list and envelopes make no difference, nor does a plural. */
    private static String names(String path) {
        StringBuilder names = new StringBuilder();
        for (String part : ELEMENT.matcher(path).replaceAll("").split("\\.")) {
            String name = part.toLowerCase(Locale.ROOT);
            if (!name.equals("properties")) {
                names.append(names.length() == 0 ? "" : ".").append(name.equals("datadisk") ? "datadisks" : name);
            }
        }
        return names.toString();
    }
}
