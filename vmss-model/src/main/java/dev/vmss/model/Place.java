package dev.vmss.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The place of a property in a document, written as the Azure CLI takes it in {@code --set}:
 * {@code properties.virtualMachineProfile.storageProfile.dataDisks[lun=2].diskSizeGB}.
 *
 * <p>Each place also has a {@link #pattern()}, in which every element of a list is {@code []} and every name of a map is
 * {@code {*}}. The pattern is what a rule speaks about; the place is where it applies.
 */
public final class Place implements Comparable<Place> {

    /** The document itself. */
    public static final Place ROOT = new Place(null, Kind.PROPERTY, "", "");

    private static final Pattern SEGMENT = Pattern.compile("\\[]|[^.\\[\\]]+");

    /** What leads from one place to the next. */
    private enum Kind {
        PROPERTY,
        KEYED_ELEMENT,
        ELEMENT,
        ENTRY
    }

    private final @Nullable Place parent;
    private final Kind kind;
    private final String name;
    private final String key;
    private @Nullable String pattern;

    /** Most places are made while models are compared and never shown, so nothing is put together before it is asked for. */
    private Place(@Nullable Place parent, Kind kind, String name, String key) {
        this.parent = parent;
        this.kind = kind;
        this.name = name;
        this.key = key;
    }

    /**
     * The place of a property of the object at this place.
     *
     * @param name the property's name
     * @return the place
     */
    public Place property(String name) {
        return new Place(this, Kind.PROPERTY, name, "");
    }

    /**
     * The place of an element of the list at this place.
     *
     * @param key the property that tells the elements apart
     * @param value that property's value
     * @return the place
     */
    public Place element(String key, String value) {
        return new Place(this, Kind.KEYED_ELEMENT, value, key);
    }

    /**
     * The place of an element of the list at this place.
     *
     * @param index the element's position, from 0
     * @return the place
     */
    public Place element(int index) {
        return new Place(this, Kind.ELEMENT, Integer.toString(index), "");
    }

    /**
     * The place of an entry of the map at this place.
     *
     * @param name the entry's name
     * @return the place
     */
    public Place entry(String name) {
        return new Place(this, Kind.ENTRY, name, "");
    }

    /**
     * What kind of place this is, whichever element or entry it is in.
     *
     * @return the text of the place with {@code []} for each element and {@code {*}} for each entry
     */
    public String pattern() {
        String known = pattern;
        if (known == null) {
            known = parent == null ? "" : joined(parent.pattern(), patternSegment());
            pattern = known;
        }
        return known;
    }

    private String patternSegment() {
        return switch (kind) {
            case PROPERTY -> "." + name;
            case KEYED_ELEMENT, ELEMENT -> "[]";
            case ENTRY -> ".{*}";
        };
    }

    private String segment() {
        return switch (kind) {
            case PROPERTY -> "." + name;
            case KEYED_ELEMENT -> "[" + key + "=" + name + "]";
            case ELEMENT -> "[" + name + "]";
            case ENTRY -> isPlain(name) ? "." + name : "['" + name + "']";
        };
    }

    private static boolean isPlain(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
    }

    private static String joined(String path, String segment) {
        return path.isEmpty() && segment.startsWith(".") ? segment.substring(1) : path + segment;
    }

    /**
     * Whether this place is a given kind of place, or lies within one.
     *
     * @param ancestor a pattern, in the case of the accessors
     * @return {@code true} if this place's pattern is the given one or continues it
     */
    public boolean isWithin(String ancestor) {
        return isWithin(pattern(), ancestor);
    }

    /**
     * Whether a kind of place is another one, or lies within it.
     *
     * @param pattern the pattern of the inner place
     * @param ancestor the pattern of the outer place
     * @return {@code true} if the first pattern is the second or continues it
     */
    public static boolean isWithin(String pattern, String ancestor) {
        return pattern.startsWith(ancestor)
                && (ancestor.isEmpty()
                        || pattern.length() == ancestor.length()
                        || pattern.charAt(ancestor.length()) == '.'
                        || pattern.charAt(ancestor.length()) == '[');
    }

    /** {@return the place of the object, list or map around, or empty for the document itself} */
    public Optional<Place> parent() {
        return Optional.ofNullable(parent);
    }

    /**
     * The places that this place is or lies within.
     *
     * @return this place and those around it, from the inside out, without that of the document itself
     */
    public Stream<Place> around() {
        Stream.Builder<Place> around = Stream.builder();
        for (Place place = this; place.parent != null; place = place.parent) {
            around.add(place);
        }
        return around.build();
    }

    /**
     * The kinds of places that a kind of place is or lies within: the reverse of {@link #isWithin(String, String)}.
     *
     * @param pattern the pattern of the inner place
     * @return the patterns, from that of the document itself to the given one
     */
    public static List<String> around(String pattern) {
        List<String> around = new ArrayList<>();
        around.add("");
        for (int i = 1; i < pattern.length(); i++) {
            if (pattern.charAt(i) == '.' || pattern.charAt(i) == '[') {
                around.add(pattern.substring(0, i));
            }
        }
        if (!pattern.isEmpty()) {
            around.add(pattern);
        }
        return around;
    }

    /**
     * The parts of a pattern.
     *
     * @param pattern the pattern
     * @return names, {@code []} and {@code {*}}, the outermost first
     */
    public static List<String> segments(String pattern) {
        return SEGMENT.matcher(pattern).results().map(MatchResult::group).toList();
    }

    @Override
    public int compareTo(Place other) {
        return toString().compareToIgnoreCase(other.toString());
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Place that && toString().equalsIgnoreCase(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().toLowerCase(Locale.ROOT).hashCode();
    }

    @Override
    public String toString() {
        return parent == null ? "" : joined(parent.toString(), segment());
    }
}
