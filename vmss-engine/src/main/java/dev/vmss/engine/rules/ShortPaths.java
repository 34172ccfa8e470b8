package dev.vmss.engine.rules;

import dev.vmss.model.ModelSchema;
import dev.vmss.model.Place;
import dev.vmss.model.PropertyFacts;
import dev.vmss.model.ScaleSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the short paths mean by which Azure's errors name properties, such as {@code osDisk.managedDisk}. */
final class ShortPaths {

    private static final Pattern ELEMENT = Pattern.compile("\\[[^]]*]");

    /** The places by the names on the way to them. */
    private static final Map<String, List<String>> BY_NAMES = ModelSchema.of(ScaleSet.class).all().stream()
            .map(PropertyFacts::pattern)
            .sorted(Comparator.comparingInt(String::length))
            .collect(Collectors.groupingBy(ShortPaths::names));

    private ShortPaths() {}

    /**
     * The places that a short path of an Azure error can mean: those whose names end in the path's names, the shortest first.
     * A path that begins at the root means just that place.
     */
    static List<Place> places(String shortPath) {
        String wanted = names(shortPath);
        List<String> whole = BY_NAMES.get(wanted);
        if (whole != null) {
            return List.of(Place.of(whole.get(0)));
        }
        return BY_NAMES.entrySet().stream()
                .filter(place -> place.getKey().endsWith("." + wanted))
                .flatMap(place -> place.getValue().stream())
                .sorted(Comparator.comparingInt(String::length))
                .map(Place::of)
                .toList();
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
