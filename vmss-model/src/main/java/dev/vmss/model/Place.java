package dev.vmss.model;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelObject;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The place of a property in a document, in the notation of the Azure CLI's {@code --set}: {@code
 * properties.virtualMachineProfile.storageProfile.dataDisks[lun=2].diskSizeGB}.
 *
 * <p>{@link #of(String)} parses a place, and refuses a place that the model does not have. {@link #property},
 * {@link #element(int)} and {@link #entry} append to a place without a check, for code that traverses a document.
 *
 * <p>A place can stand for several places: {@code dataDisks[].diskSizeGB} for the size of each disk, {@code
 * tags.{*}} for each tag. Each place has such a {@link #pattern()}; rules are about patterns and apply to places.
 */
public final class Place implements Comparable<Place>, JsonForm, Serializable {

    /** The document itself. */
    public static final Place ROOT = new Place(null, Kind.PROPERTY, "", "");

    /** What leads from one place to the next. */
    private enum Kind {
        PROPERTY,
        /** What is within free JSON, such as the settings of an extension. */
        MEMBER,
        KEYED_ELEMENT,
        ELEMENT,
        EACH_ELEMENT,
        ENTRY,
        EACH_ENTRY;

        boolean isElement() {
            return this == KEYED_ELEMENT || this == ELEMENT || this == EACH_ELEMENT;
        }

        boolean isNamed() {
            return this == PROPERTY || this == MEMBER || this == ENTRY;
        }

        boolean isEntry() {
            return this == ENTRY || this == EACH_ENTRY;
        }
    }

    /** The place around this one; {@code null} if this is the document itself. */
    private final @Nullable Place parent;

    /** What leads from there to here. */
    private final Kind kind;

    /** The name of the property, member or entry, the position of the element, or the value of its key. */
    private final String name;

    /** The property that identifies the element; the empty text if none does. */
    private final String key;

    private transient @Nullable String pattern;

    /** Most places are made while models are compared and never shown, so nothing is put together before it is asked for. */
    private Place(@Nullable Place parent, Kind kind, String name, String key) {
        this.parent = parent;
        this.kind = kind;
        this.name = name;
        this.key = key;
    }

    /**
     * A place in a scale set.
     *
     * @param text the place, in any case, with or without {@code properties.}: {@code virtualMachineProfile.priority},
     *     {@code extensions[name=app]}, {@code zones[0]}, {@code dataDisks[]} for each element, {@code tags.env} or
     *     {@code tags['a.b']}, {@code tags.{*}} for each entry
     * @return the place, as the REST API writes it
     * @throws InvalidPlaceException if a scale set has no such place; it lists the existing ones
     */
    public static Place of(String text) {
        return of(ScaleSet.class, text);
    }

    /**
     * A place in a document.
     *
     * @param document the interface of the document's value, such as {@code ScaleSetInstance.class}
     * @param text the place, as in {@link #of(String)}
     * @return the place, as the REST API writes it
     * @throws InvalidPlaceException if such a document has no such place; it lists the existing ones
     */
    public static Place of(Class<? extends ModelObject> document, String text) {
        return new PlaceReader(text).read(ObjectType.of(document), List.of());
    }

    /**
     * A place in certain documents: any place of the model, and any property without an accessor that one of them
     * contains. An element that is given by its position, or by a property that is not the key of its list, is
     * replaced by the element with its key.
     *
     * @param documents documents of one type, such as an applied and a desired set; at least one
     * @param text the place, as in {@link #of(String)}
     * @return the place, as the REST API writes it
     * @throws InvalidPlaceException if neither the model nor a document has such a place, or if several elements
     *     match; it lists the existing ones
     */
    public static Place in(List<? extends ModelObject> documents, String text) {
        return new PlaceReader(text).read(ObjectType.of(documents.get(0)), documents);
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
     * @param key the property that identifies the elements
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

    /** {@return the place of each element of the list at this place} */
    public Place eachElement() {
        return new Place(this, Kind.EACH_ELEMENT, "", "");
    }

    /** {@return the place of each entry of the map at this place} */
    public Place eachEntry() {
        return new Place(this, Kind.EACH_ENTRY, "", "");
    }

    /**
     * The pattern of this place, without the names of elements and entries.
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
            case PROPERTY, MEMBER -> "." + name;
            case KEYED_ELEMENT, ELEMENT, EACH_ELEMENT -> "[]";
            case ENTRY, EACH_ENTRY -> ".{*}";
        };
    }

    private void appendSegmentTo(StringBuilder text) {
        String dot = text.isEmpty() ? "" : ".";
        switch (kind) {
            case PROPERTY, MEMBER -> text.append(dot).append(name);
            case KEYED_ELEMENT ->
                text.append('[').append(key).append('=').append(name).append(']');
            case ELEMENT -> text.append('[').append(name).append(']');
            case EACH_ELEMENT -> text.append("[]");
            case EACH_ENTRY -> text.append(dot).append("{*}");
            case ENTRY -> {
                if (isPlain(name)) {
                    text.append(dot).append(name);
                } else {
                    text.append("['").append(name).append("']");
                }
            }
        }
    }

    private static boolean isPlain(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
    }

    private static String joined(String path, String segment) {
        return path.isEmpty() && segment.startsWith(".") ? segment.substring(1) : path + segment;
    }

    /**
     * Whether this place equals another one or is within it. Case does not matter, and {@code []} and {@code {*}}
     * of the other place stand for each element and entry.
     *
     * @param ancestor the other place
     * @return {@code true} if this place is the other one or continues it
     */
    public boolean isWithin(Place ancestor) {
        // Runs for each change and each place that a caller names, so it compares part by part and puts no text
        // together.
        Place mine = upTo(ancestor.depth());
        Place theirs = ancestor;
        while (mine != null && mine != theirs && theirs != null) {
            if (!theirs.stepCovers(mine)) {
                return false;
            }
            mine = mine.parent;
            theirs = theirs.parent;
        }
        return mine != null;
    }

    /** How many parts it has. Counted when asked, since places are many and few are asked. */
    private int depth() {
        int depth = 0;
        for (Place place = parent; place != null; place = place.parent) {
            depth++;
        }
        return depth;
    }

    /** The place around this one, or this one, that has so many parts, or {@code null} if this one has fewer. */
    private @Nullable Place upTo(int wanted) {
        int depth = depth();
        Place place = depth < wanted ? null : this;
        for (; place != null && depth > wanted; depth--) {
            place = place.parent;
        }
        return place;
    }

    private boolean stepCovers(Place other) {
        return switch (kind) {
            case EACH_ELEMENT -> other.kind.isElement();
            case EACH_ENTRY -> other.kind.isEntry();
            case KEYED_ELEMENT ->
                other.kind == Kind.KEYED_ELEMENT
                        && key.equalsIgnoreCase(other.key)
                        && name.equalsIgnoreCase(other.name);
            case ELEMENT -> other.kind == Kind.ELEMENT && name.equals(other.name);
            // A property that the model does not know may be an entry to who walks over JSON.
            case PROPERTY, MEMBER, ENTRY -> other.kind.isNamed() && name.equalsIgnoreCase(other.name);
        };
    }

    /**
     * Whether a value at another place can contain this place: this place is the other one or within it, where {@code []} and
     * {@code {*}} of this place stand for each element and entry.
     *
     * @param around the other place
     * @return {@code true} if it depends only on the value whether it {@linkplain #isHeldBy contains} this place
     */
    public boolean isReachedFrom(Place around) {
        Place counterpart = upTo(around.depth());
        return counterpart != null && around.isWithin(counterpart);
    }

    /**
     * Whether a value at an enclosing place contains something at this place.
     *
     * @param around where the value is
     * @param value the value, with names in any case
     * @return {@code true} if this place is within the other one and the value contains something there
     */
    public boolean isHeldBy(Place around, JsonValue value) {
        return isReachedFrom(around) && isHeldFrom(around.depth(), value);
    }

    /** Whether a value at the place around this one that has so many parts contains something at this place. */
    private boolean isHeldFrom(int reached, JsonValue value) {
        Place next = upTo(reached + 1);
        if (next == null) {
            return true;
        }
        for (JsonValue found : next.step(value)) {
            if (isHeldFrom(reached + 1, found)) {
                return true;
            }
        }
        return false;
    }

    private List<JsonValue> step(JsonValue value) {
        return switch (kind) {
            case PROPERTY, MEMBER, ENTRY -> value.children(name);
            case EACH_ELEMENT, EACH_ENTRY -> value.children();
            case ELEMENT ->
                value.children().stream().skip(Integer.parseInt(name)).limit(1).toList();
            case KEYED_ELEMENT ->
                value.children().stream()
                        .filter(element -> element.children(key).stream().anyMatch(found -> found.isText(name)))
                        .toList();
        };
    }

    /** An element by its position in a list whose elements a key tells apart. */
    Place element(int index, String key) {
        return new Place(this, Kind.ELEMENT, Integer.toString(index), key);
    }

    /** A member of the free JSON at this place. */
    Place member(String name) {
        return new Place(this, Kind.MEMBER, name, "");
    }

    /** {@return the place with all elements and entries in place of a certain one} */
    public Place ofEach() {
        if (parent == null) {
            return this;
        }
        Place around = parent.ofEach();
        return switch (kind) {
            case KEYED_ELEMENT, ELEMENT, EACH_ELEMENT -> around.eachElement();
            case ENTRY, EACH_ENTRY -> around.eachEntry();
            case PROPERTY -> around.property(name);
            case MEMBER -> around.member(name);
        };
    }

    /**
     * {@return whether this place lies within free JSON, such as the settings of an extension} Such a value differs
     * as a whole: the place of a change is that of the whole value. The result is reliable only for places that
     * were checked.
     */
    public boolean isWithinFreeJson() {
        return leadsThrough(kind -> kind == Kind.MEMBER);
    }

    /** {@return whether this place stands for each element of a list or each entry of a map, or is within each} */
    public boolean standsForMany() {
        return leadsThrough(kind -> kind == Kind.EACH_ELEMENT || kind == Kind.EACH_ENTRY);
    }

    /**
     * {@return whether this is, or is within, the place of an element by its position, although the list has a key}
     * The places of differences have the key, as do the results of {@link #in}. The result is reliable only for
     * places that were checked.
     */
    public boolean isByPositionDespiteKey() {
        for (Place place = this; place.parent != null; place = place.parent) {
            if (place.kind == Kind.ELEMENT && !place.key.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether this is the place of a single element or entry, or is within one} */
    public boolean isWithinOne() {
        return leadsThrough(kind -> kind == Kind.KEYED_ELEMENT || kind == Kind.ELEMENT || kind == Kind.ENTRY);
    }

    private boolean leadsThrough(Predicate<Kind> wanted) {
        for (Place place = this; place.parent != null; place = place.parent) {
            if (wanted.test(place.kind)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a pattern equals another one or is within it.
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

    /** {@return the name of the property at this place, or empty for the document itself, an element or an entry} */
    public Optional<String> propertyName() {
        boolean isProperty = parent != null && (kind == Kind.PROPERTY || kind == Kind.MEMBER);
        return isProperty ? Optional.of(name) : Optional.empty();
    }

    /** {@return the place of the enclosing object, list or map, or empty for the document itself} */
    public Optional<Place> parent() {
        return Optional.ofNullable(parent);
    }

    /**
     * This place and the places that enclose it.
     *
     * @return the places, from the inside out, without that of the document itself
     */
    public Stream<Place> around() {
        Stream.Builder<Place> around = Stream.builder();
        for (Place place = this; place.parent != null; place = place.parent) {
            around.add(place);
        }
        return around.build();
    }

    @Override
    public int compareTo(Place other) {
        return this == other ? 0 : toString().compareToIgnoreCase(other.toString());
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Place that
                        && hashCode() == that.hashCode()
                        && (hasPartsOf(that) || toString().equalsIgnoreCase(that.toString()));
    }

    /** Whether the places are made of the same parts; their texts may be the same even if they are not. */
    private boolean hasPartsOf(Place other) {
        Place mine = this;
        Place theirs = other;
        while (mine != theirs && mine != null && theirs != null) {
            if (mine.kind != theirs.kind
                    || !mine.name.equalsIgnoreCase(theirs.name)
                    || mine.kind == Kind.KEYED_ELEMENT && !mine.key.equalsIgnoreCase(theirs.key)) {
                return false;
            }
            mine = mine.parent;
            theirs = theirs.parent;
        }
        return mine == theirs;
    }

    /** Of the letters and digits of the text, all of which are in the names and keys, so that no text has to be made. */
    @Override
    public int hashCode() {
        int hash = 0;
        for (Place place = this; place != null; place = place.parent) {
            hash = hash(place.name, hash);
            if (place.kind == Kind.KEYED_ELEMENT) {
                hash = hash(place.key, hash);
            }
        }
        return hash;
    }

    /** Continues a hash with the letters and digits of a text from its end, in any case as {@link String#equalsIgnoreCase}. */
    private static int hash(String text, int before) {
        int hash = before;
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = Character.toLowerCase(Character.toUpperCase(text.charAt(i)));
            if (Character.isLetterOrDigit(c)) {
                hash = 31 * hash + c;
            }
        }
        return hash;
    }

    /** {@return the text of the place, which is what a mapper writes} */
    @Override
    public Object jsonForm() {
        return toString();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        appendTo(text);
        return text.toString();
    }

    private void appendTo(StringBuilder text) {
        if (parent != null) {
            parent.appendTo(text);
            appendSegmentTo(text);
        }
    }
}
