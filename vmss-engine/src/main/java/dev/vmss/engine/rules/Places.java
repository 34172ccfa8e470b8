package dev.vmss.engine.rules;

import dev.vmss.engine.diff.Change;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.schema.ObjectType;
import dev.vmss.model.schema.Property;
import dev.vmss.model.schema.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of places that a scale set has, as {@link dev.vmss.engine.diff.ModelPath#pattern()} writes them. */
final class Places {

    private static final ObjectType ROOT = ObjectType.of(ScaleSet.class);
    private static final Pattern ELEMENT = Pattern.compile("\\['[^']*']|\\[[^]]*]");
    private static final Map<String, Property> ALL = new LinkedHashMap<>();

    static {
        collect("", ROOT);
    }

    private Places() {}

    private static void collect(String prefix, ObjectType type) {
        for (Property property : type.properties()) {
            String place = join(prefix, property.name());
            ALL.put(place, property);
            ValueType value = property.type();
            if (value instanceof ValueType.Listing listing) {
                place += "[]";
                value = listing.element();
            } else if (value instanceof ValueType.Mapping mapping) {
                place += ".{*}";
                value = mapping.value();
            }
            if (value instanceof ValueType.Nested nested) {
                collect(place, nested.objectType());
            }
        }
    }

    private static String join(String prefix, String name) {
        return prefix.isEmpty() ? name : prefix + "." + name;
    }

    /** Every place with the property that stands there. */
    static Map<String, Property> all() {
        return ALL;
    }

    /** What kind of place a path is, in whatever case, with or without the envelopes and with or without positions. */
    static Optional<String> pattern(String path) {
        String wanted = path.strip();
        StringBuilder pattern = new StringBuilder();
        ObjectType type = ROOT;
        boolean inMap = false;
        for (String part : ELEMENT.matcher(wanted).replaceAll("").split("\\.", -1)) {
            if (inMap) {
                pattern.append(".{*}");
                inMap = false;
                continue;
            }
            if (type == null) {
                return Optional.empty();
            }
            Optional<Property> found = type.property(part);
            Optional<Property> envelope = type.envelope();
            if (found.isEmpty() && envelope.isPresent()) {
                found = envelope.get().nestedType().cliProperty(part);
                append(pattern, envelope.get().name());
            }
            if (found.isEmpty()) {
                found = type.cliProperty(part);
            }
            if (found.isEmpty()) {
                return Optional.empty();
            }
            append(pattern, found.get().name());
            ValueType value = found.get().type();
            inMap = value instanceof ValueType.Mapping;
            if (value instanceof ValueType.Listing listing && listing.element() instanceof ValueType.Nested) {
                pattern.append("[]");
            }
            type = holdsObjects(value) ? found.get().nestedType() : null;
        }
        String result = pattern.toString();
        // A list itself is asked for like its elements, but a rule may be about either.
        return Optional.of(result.endsWith("[]") ? result.substring(0, result.length() - 2) : result);
    }

    private static void append(StringBuilder pattern, String name) {
        pattern.append(pattern.length() == 0 ? "" : ".").append(name);
    }

    private static boolean holdsObjects(ValueType value) {
        return value instanceof ValueType.Nested
                || value instanceof ValueType.Listing listing && holdsObjects(listing.element())
                || value instanceof ValueType.Mapping mapping && holdsObjects(mapping.value());
    }

    /**
     * The places that a short path of an Azure error can mean: those whose names end in the path's names, the shortest first.
     * A path that begins at the root means just that place.
     */
    static List<String> endingWith(String shortPath) {
        Optional<String> whole = pattern(shortPath);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        String wanted = "." + names(shortPath);
        List<String> places = new ArrayList<>();
        ALL.keySet().stream().filter(place -> ("." + names(place)).endsWith(wanted)).forEach(places::add);
        places.sort((a, b) -> Integer.compare(a.length(), b.length()));
        return places;
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

    /** The properties on the way to a place, as far as the model knows them. */
    static List<Property> along(String pattern) {
        List<Property> along = new ArrayList<>();
        StringBuilder place = new StringBuilder();
        for (String part : pattern.split("\\.")) {
            append(place, part.replace("[]", ""));
            Property property = ALL.get(place.toString());
            if (property != null) {
                along.add(property);
            }
            if (part.endsWith("[]")) {
                place.append("[]");
            }
        }
        return along;
    }

    /** The property at the place of a change, if the model knows it. */
    static Optional<Property> at(Change change) {
        String pattern = change.path().pattern();
        return Optional.ofNullable(ALL.get(pattern.endsWith("[]") ? pattern.substring(0, pattern.length() - 2) : pattern));
    }
}
