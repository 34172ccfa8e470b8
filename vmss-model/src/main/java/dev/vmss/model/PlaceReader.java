package dev.vmss.model;

import dev.vmss.model.reflect.ModelTree;
import dev.vmss.model.reflect.NearestName;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.reflect.ValueType;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.ModelObject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One reading of a text as a {@link Place}. Keeps where it is while it reads; made anew for each text. */
final class PlaceReader {

    private static final int SUGGESTED = 6;

    /** What tells one element from another. */
    private static final Pattern ELEMENT = Pattern.compile("\\[[^\\]]*]");

    private final String text;
    private Place here = Place.ROOT;

    /** What the model says is here, or {@code null} within a property that it does not know. */
    private @Nullable ValueType type;

    /** The property that is here, or whose elements or entries are. */
    private @Nullable Property property;

    /** How messages call what is here. */
    private String called = "";

    /** What the documents have here: one value for each document, element and entry that may be meant. */
    private List<?> values = List.of();

    PlaceReader(String text) {
        this.text = text.strip();
    }

    Place read(ObjectType document, List<? extends ModelObject> documents) {
        type = new ValueType.Nested(document.javaType());
        called = document.toString();
        values = documents;
        for (PlaceStep step : PlaceStep.read(text)) {
            try {
                step(step);
            } catch (InvalidPlaceException e) {
                throw withWholePlaces(e, document, text.substring(step.start()));
            }
        }
        return here;
    }

    private void step(PlaceStep step) {
        switch (step.kind()) {
            case NAME -> name(step.name());
            case EACH_ELEMENT -> eachElement();
            case EACH_ENTRY -> eachEntry();
            case POSITION -> position(Integer.parseInt(step.value()));
            case ELEMENT -> element(step.name(), step.value());
        }
    }

    private void name(String name) {
        if (type instanceof ValueType.Listing) {
            eachElement();
        }
        if (type instanceof ValueType.Nested nested) {
            property(nested.objectType(), name);
        } else if (type instanceof ValueType.Mapping mapping) {
            List<Map.Entry<String, ?>> found = entries()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .toList();
            here = here.entry(found.isEmpty() ? name : found.get(0).getKey());
            type = mapping.value();
            called = PlaceStep.cut(name);
            values = found.stream().map(Map.Entry::getValue).toList();
        } else if (type instanceof ValueType.AnyJson || type instanceof ValueType.Hidden) {
            here = here.member(name);
            type = new ValueType.AnyJson();
            called = PlaceStep.cut(name);
            values = List.of();
        } else if (type == null) {
            unknown(members().toList(), name, List.of());
        } else {
            throw new InvalidPlaceException("'" + called + "' has no properties", List.of());
        }
    }

    private void property(ObjectType objects, String name) {
        Optional<Property> own = named(objects, name);
        if (own.isPresent()) {
            enter(own.get());
            return;
        }
        Optional<Property> envelope = objects.envelope();
        Optional<Property> inner =
                envelope.isEmpty() ? own : named(envelope.get().nestedType(), name);
        if (inner.isPresent()) {
            enter(envelope.orElseThrow());
            enter(inner.get());
            return;
        }
        List<String> names = Stream.concat(Stream.of(objects), envelope.map(Property::nestedType).stream())
                .flatMap(each -> each.properties().stream())
                .filter(each -> !each.envelope())
                .map(Property::name)
                .toList();
        called = objects.toString();
        unknownIn(envelope, name, names);
    }

    /** The property of a name in any case, as the REST API or the Azure CLI spells it. */
    private static Optional<Property> named(ObjectType objects, String name) {
        Optional<Property> found = objects.property(name);
        if (found.isEmpty()) {
            found = objects.cliProperty(name);
        }
        return found.isEmpty() && name.indexOf('_') >= 0 ? objects.cliProperty(name.replace("_", "")) : found;
    }

    private void enter(Property next) {
        here = here.property(next.name());
        type = next.type();
        property = next;
        called = next.name();
        values = values.isEmpty() ? values : inAll(values, next);
    }

    private static List<?> inAll(List<?> objects, Property property) {
        return objects.stream()
                .flatMap(object -> Stream.ofNullable(property.get((ModelObject) object)))
                .toList();
    }

    /** A property that the object, or its envelope, has in a document though the model does not know it. */
    private void unknownIn(Optional<Property> envelope, String name, List<String> names) {
        List<ModelObject> objects = values.stream().map(ModelObject.class::cast).toList();
        List<ModelObject> inner = envelope.stream()
                .flatMap(outer -> inAll(objects, outer).stream())
                .map(ModelObject.class::cast)
                .toList();
        if (inner.stream()
                .flatMap(PlaceReader::unknown)
                .anyMatch(member -> member.getKey().equalsIgnoreCase(name))) {
            enter(envelope.orElseThrow());
            unknown(inner.stream().flatMap(PlaceReader::unknown).toList(), name, names);
        } else {
            unknown(objects.stream().flatMap(PlaceReader::unknown).toList(), name, names);
        }
    }

    private static Stream<Map.Entry<String, JsonValue>> unknown(ModelObject object) {
        return object.remainder().unknown().entrySet().stream();
    }

    private void unknown(List<Map.Entry<String, JsonValue>> members, String name, List<String> known) {
        List<Map.Entry<String, JsonValue>> found = members.stream()
                .filter(member -> member.getKey().equalsIgnoreCase(name))
                .toList();
        if (found.isEmpty()) {
            List<String> names = Stream.concat(known.stream(), members.stream().map(Map.Entry::getKey))
                    .distinct()
                    .toList();
            throw unknownName(name, called, names);
        }
        here = here.property(found.get(0).getKey());
        type = null;
        property = null;
        called = PlaceStep.cut(name);
        values = found.stream().map(Map.Entry::getValue).toList();
    }

    private static InvalidPlaceException unknownName(String name, String called, List<String> names) {
        String meant = NearestName.of(name, names)
                .map(nearest -> " (did you mean " + nearest + "?)")
                .orElse("");
        return new InvalidPlaceException(
                "no property '" + PlaceStep.cut(name) + "' in " + called + meant
                        + (names.isEmpty() ? "" : ": " + String.join(", ", names)),
                names);
    }

    private Stream<Map.Entry<String, JsonValue>> members() {
        return values.stream().map(JsonValue.class::cast).flatMap(json -> json.members().entrySet().stream());
    }

    private Stream<Map.Entry<String, ?>> entries() {
        return values.stream().flatMap(map -> ((ModelMap<?>) map).asMap().entrySet().stream());
    }

    private void eachEntry() {
        if (!(type instanceof ValueType.Mapping mapping)) {
            throw new InvalidPlaceException("'" + called + "' is not a map", List.of());
        }
        values = values.isEmpty() ? values : entries().map(Map.Entry::getValue).toList();
        here = here.eachEntry();
        type = mapping.value();
    }

    private void eachElement() {
        requireList();
        enterElements(here.eachElement(), values.isEmpty() ? values : elements().toList());
    }

    private Stream<?> elements() {
        return values.stream()
                .flatMap(list ->
                        list instanceof JsonValue json ? json.children().stream() : ((Collection<?>) list).stream());
    }

    private void enterElements(Place place, List<?> elements) {
        here = place;
        values = elements;
        type = type instanceof ValueType.Listing listing ? listing.element() : null;
    }

    private void position(int index) {
        requireList();
        List<?> found = values.stream()
                .flatMap(list -> (list instanceof JsonValue json ? json.children() : (List<?>) list)
                        .stream().skip(index).limit(1))
                .toList();
        Optional<Property> key = key();
        List<Place> keyed = keyed(key, found);
        // A document whose elements have a key is read by it, and so are the places of its differences.
        Place place = here.element(index, key.map(Property::name).orElse(""));
        enterElements(keyed.isEmpty() ? place : one(keyed), found);
    }

    private void element(String name, String value) {
        requireList();
        Optional<ObjectType> objects = elementType();
        Optional<Property> key = key();
        if (objects.isEmpty()) {
            String why = type == null
                    ? "are identified by their position, not by " + PlaceStep.cut(name)
                    : "have no properties";
            throw new InvalidPlaceException("elements of '" + called + "' " + why, List.of());
        }
        Property asked = objects.get().property(name).orElse(null);
        if (asked == null) {
            List<String> names =
                    objects.get().properties().stream().map(Property::name).toList();
            throw unknownName(name, objects.get().toString(), names);
        }
        List<?> found = elements()
                .filter(element -> value.equalsIgnoreCase(keyOf(asked, element)))
                .toList();
        if (key.filter(asked::equals).isPresent()) {
            enterElements(here.element(asked.name(), found.isEmpty() ? value : keyOf(asked, found.get(0))), found);
            return;
        }
        List<Place> keyed = keyed(key, found);
        if (keyed.isEmpty()) {
            throw new InvalidPlaceException(
                    "elements of '" + called + "' are identified by "
                            + key.map(Property::name).orElse("their position") + ", not by " + asked.name(),
                    List.of());
        }
        enterElements(one(keyed), found);
    }

    private void requireList() {
        if (type != null && !(type instanceof ValueType.Listing)) {
            throw new InvalidPlaceException("'" + called + "' is not a list", List.of());
        }
    }

    private Optional<ObjectType> elementType() {
        return type instanceof ValueType.Listing listing && listing.element() instanceof ValueType.Nested nested
                ? Optional.of(nested.objectType())
                : Optional.empty();
    }

    private Optional<Property> key() {
        return elementType()
                .flatMap(objects ->
                        Optional.ofNullable(property).flatMap(Property::key).flatMap(objects::property));
    }

    private List<Place> keyed(Optional<Property> key, List<?> elements) {
        return elements.stream()
                .filter(element -> key.isPresent() && key.get().get((ModelObject) element) != null)
                .map(element -> here.element(key.orElseThrow().name(), keyOf(key.get(), element)))
                .distinct()
                .toList();
    }

    private static String keyOf(Property key, Object element) {
        return String.valueOf(key.get((ModelObject) element));
    }

    private static Place one(List<Place> places) {
        if (places.size() > 1) {
            List<String> choices = places.stream().map(Place::toString).toList();
            throw new InvalidPlaceException("may be any of " + String.join(", ", choices), choices);
        }
        return places.get(0);
    }

    /** Who leaves out a part of the way to a property is told the whole places that end so. */
    private InvalidPlaceException withWholePlaces(InvalidPlaceException e, ObjectType document, String rest) {
        String shortPath = rest.startsWith(".") ? rest.substring(1) : rest;
        String end = "." + ELEMENT.matcher(shortPath).replaceAll("[]").toLowerCase(Locale.ROOT);
        List<String> whole = ModelTree.of(document.javaType()).all().stream()
                .map(ModelTree.Node::pattern)
                .filter(pattern -> Place.isWithin(pattern, here.pattern())
                        && pattern.toLowerCase(Locale.ROOT).endsWith(end))
                .toList();
        if (whole.isEmpty()) {
            return e;
        }
        List<String> shown = whole.subList(0, Math.min(SUGGESTED, whole.size()));
        return new InvalidPlaceException(
                "no property '" + PlaceStep.cut(shortPath) + "' in " + called + ", but " + String.join(", ", shown)
                        + (whole.size() > SUGGESTED ? " and " + (whole.size() - SUGGESTED) + " more" : ""),
                whole);
    }
}
