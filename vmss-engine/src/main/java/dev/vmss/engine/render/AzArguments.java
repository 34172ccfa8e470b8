package dev.vmss.engine.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.edit.InvalidEditException;
import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.merge.Merge;
import dev.vmss.engine.rewrite.NameLookup;
import dev.vmss.model.Place;
import dev.vmss.model.json.InvalidModelException;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.reflect.ValueType;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of {@code az vmss update} that lead from one model to another, without the {@code properties} that the CLI's
 * models do not have. They say as little as the CLI's grammar allows: what it cannot name is said as part of what it can.
 */
final class AzArguments {

    /** The places that differ, in lower case, and with them those around. */
    private final Set<String> differing = new HashSet<>();

    private final Set<String> around = new HashSet<>();
    private final Set<String> removed;
    private final List<String> arguments = new ArrayList<>();

    private AzArguments(ModelDiff diff) {
        Stream.concat(diff.changes().stream().map(Change::path), diff.unverifiable().stream())
                .forEach(place -> {
                    differing.add(key(place));
                    place.around().forEach(outer -> around.add(key(outer)));
                });
        this.removed = diff.ofKind(Change.Kind.REMOVED)
                .map(change -> key(change.path()))
                .collect(Collectors.toSet());
    }

    private static String key(Place place) {
        return place.toString().toLowerCase(Locale.ROOT);
    }

    /**
     * The arguments.
     *
     * @param applied the model before
     * @param desired the model after
     * @param request the request that leads there, with placeholders for secrets; its lists are whole
     * @return the arguments, or empty if the CLI's grammar cannot say it
     */
    static <T extends ModelObject> Optional<List<String>> between(T applied, T desired, JsonNode request) {
        ModelDiff diff = ModelDiff.between(applied, desired);
        AzArguments az = new AzArguments(diff);
        ObjectNode before = ModelWriter.rest().toTree(applied);
        az.object(ObjectType.of(applied), "", Place.ROOT, before, request);
        return az.leadsTo(applied, desired) ? Optional.of(List.copyOf(az.arguments)) : Optional.empty();
    }

    /** The grammar has limits, so the arguments count only if they lead where they should, but for secrets. */
    private <T extends ModelObject> boolean leadsTo(T applied, T desired) {
        try {
            T reached = ModelEdit.parse(arguments).apply(applied);
            return missed(applied, reached, desired).isEmpty();
        } catch (InvalidEditException | InvalidModelException | UnsupportedOperationException e) {
            // The last one tells of a template's expression where an object should be, which no path leads into.
            return false;
        }
    }

    /** How what comes of an edited document differs from what should come. */
    static ModelDiff missed(ModelObject applied, ModelObject reached, ModelObject desired) {
        return ModelDiff.ofStates(after(applied, reached), after(applied, desired));
    }

    /** The result of a request, with one placeholder for all secrets: which of them are equal is not compared. */
    private static ModelObject after(ModelObject applied, ModelObject request) {
        return Merge.of(applied, masked(request), ApiVersion.LATEST).model();
    }

    private static ModelObject masked(ModelObject model) {
        return ModelReader.create()
                .read(ObjectType.of(model).javaType(), ModelWriter.redacted().toTree(model))
                .value();
    }

    private void object(ObjectType type, String path, Place place, JsonNode before, JsonNode wanted) {
        Function<String, JsonNode> held = members(before);
        for (Map.Entry<String, JsonNode> member : wanted.properties()) {
            Property property = type.property(member.getKey()).orElse(null);
            String name = property == null ? member.getKey() : property.name();
            Place inner = place.property(name);
            if (!isTouched(inner) || property != null && property.ignoredInRequests()) {
                continue;
            }
            JsonNode old = held.apply(name);
            if (property != null && property.envelope()) {
                object(property.nestedType(), path, inner, old, member.getValue());
            } else {
                value(property, path.isEmpty() ? name : path + "." + name, inner, old, member.getValue());
            }
        }
        removeMembers(type, path, place, before, wanted);
    }

    /** What a list's element loses because the request, which says the element as a whole, does not have it. */
    private void removeMembers(ObjectType type, String path, Place place, JsonNode before, JsonNode wanted) {
        Function<String, JsonNode> given = members(wanted);
        for (Map.Entry<String, JsonNode> member : before.properties()) {
            Property property = type.property(member.getKey()).orElse(null);
            Place inner = place.property(property == null ? member.getKey() : property.name());
            if (!removed.contains(key(inner)) || !given.apply(member.getKey()).isMissingNode()) {
                continue;
            } else if (property != null && property.envelope()) {
                for (Map.Entry<String, JsonNode> flattened : member.getValue().properties()) {
                    add("--remove", path + "." + flattened.getKey());
                }
            } else {
                add("--remove", path.isEmpty() ? member.getKey() : path + "." + member.getKey());
            }
        }
    }

    private void value(@Nullable Property property, String path, Place place, JsonNode old, JsonNode wanted) {
        ValueType type = property == null ? null : property.type();
        if (wanted.isNull()) {
            if (!old.isMissingNode() && !old.isNull()) {
                add("--remove", path);
            }
        } else if (type instanceof ValueType.Nested nested && old.isObject() && wanted.isObject()) {
            object(nested.objectType(), path, place, old, wanted);
        } else if (type instanceof ValueType.Mapping mapping && wanted.isObject()) {
            entries(mapping, path, place, old, wanted);
        } else if (type instanceof ValueType.Listing listing
                && listing.element() instanceof ValueType.Nested nested
                && property != null
                && property.key().isPresent()
                && old.isArray()
                && wanted.isArray()) {
            String key = property.key().get();
            if (hasDistinctKeys(old, key) && hasDistinctKeys(wanted, key)) {
                elements(nested.objectType(), key, path, place, old, wanted);
            } else {
                set(path, wanted);
            }
        } else if (!JsonValue.of(old).equals(JsonValue.of(wanted))) {
            set(path, wanted);
        }
    }

    /** Entries one by one, or all of them if the CLI would stumble over one of their names. */
    private void entries(ValueType.Mapping type, String path, Place place, JsonNode old, JsonNode wanted) {
        Function<String, JsonNode> held = members(old);
        Function<String, JsonNode> given = members(wanted);
        List<String> gone = old.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> removed.contains(key(place.entry(name)))
                        && given.apply(name).isMissingNode())
                .toList();
        boolean plain = old.isObject()
                && gone.stream().allMatch(AzText::isPlainName)
                && wanted.properties().stream()
                        .allMatch(entry -> AzText.isPlainName(entry.getKey())
                                && entry.getValue().isValueNode());
        if (plain) {
            wanted.properties().forEach(entry -> {
                Place here = place.entry(entry.getKey());
                if (isTouched(here)) {
                    value(null, path + "." + entry.getKey(), here, held.apply(entry.getKey()), entry.getValue());
                }
            });
            gone.forEach(name -> add("--remove", path + "." + name));
            return;
        }
        ObjectNode all = ((ObjectNode) wanted).objectNode();
        Set<String> left = new HashSet<>(gone);
        for (Map.Entry<String, JsonNode> entry : old.properties()) {
            if (!left.contains(entry.getKey()) && given.apply(entry.getKey()).isMissingNode()) {
                all.set(entry.getKey(), entry.getValue());
            }
        }
        for (Map.Entry<String, JsonNode> entry : wanted.properties()) {
            // An object goes only if a null asks for it; a text that is not there is gone.
            if (!entry.getValue().isNull() || type.value() instanceof ValueType.Nested) {
                all.set(entry.getKey(), entry.getValue());
            }
        }
        set(path, all);
    }

    /** Changes come first, since a position counts from before; then what goes, from the end; then what is new. */
    private void elements(ObjectType type, String key, String path, Place place, JsonNode old, JsonNode wanted) {
        List<JsonNode> added = new ArrayList<>();
        boolean[] stays = new boolean[old.size()];
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < old.size(); i++) {
            positions.put(keyOf(old.get(i), key).toLowerCase(Locale.ROOT), i);
        }
        for (JsonNode element : wanted) {
            String value = keyOf(element, key);
            Integer i = positions.get(value.toLowerCase(Locale.ROOT));
            if (i == null) {
                added.add(element);
            } else {
                stays[i] = true;
                if (isAmbiguous(type, place.element(key, value), old.get(i), element)) {
                    set(path + "[" + i + "]", element);
                    continue;
                }
                String selector = AzText.selector(key, get(old.get(i), key), i);
                object(type, path + selector, place.element(key, value), old.get(i), element);
            }
        }
        for (int i = stays.length - 1; i >= 0; i--) {
            if (!stays[i]) {
                add("--remove", path, Integer.toString(i));
            }
        }
        added.forEach(element -> add("--add", path, AzText.element(element)));
    }

    /** Without {@code properties} in a path, the type of an extension could be that of a resource. */
    private boolean isAmbiguous(ObjectType type, Place place, JsonNode old, JsonNode element) {
        Property envelope = type.envelope().orElse(null);
        return envelope != null
                && Stream.of(old, element)
                        .flatMap(each -> get(each, envelope.name()).properties().stream())
                        .map(Map.Entry::getKey)
                        .filter(name -> type.property(name).isPresent())
                        .anyMatch(name ->
                                isTouched(place.property(envelope.name()).property(name)));
    }

    private static boolean hasDistinctKeys(JsonNode list, String key) {
        Set<String> keys = new HashSet<>();
        list.forEach(element -> keys.add(keyOf(element, key).toLowerCase(Locale.ROOT)));
        return !keys.contains("") && keys.size() == list.size();
    }

    private static String keyOf(JsonNode element, String key) {
        return get(element, key).asText("");
    }

    private static JsonNode get(JsonNode object, String name) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (member.getKey().equalsIgnoreCase(name)) {
                return member.getValue();
            }
        }
        return object.path(name);
    }

    /** The members of an object by their names in any case; a missing node for a name that it does not have. */
    private static Function<String, JsonNode> members(JsonNode object) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        NameLookup<JsonNode> lookup = NameLookup.in(members);
        return name -> lookup.find(name).orElse(MissingNode.getInstance());
    }

    private void set(String path, JsonNode value) {
        add("--set", path + "=" + AzText.value(value));
    }

    private void add(String... words) {
        arguments.addAll(List.of(words));
    }

    /** Whether something within a place differs, or something around it as a whole. */
    private boolean isTouched(Place place) {
        return around.contains(key(place))
                || place.around().anyMatch(outer -> differing.contains(key(outer)))
                || differing.contains(key(Place.ROOT));
    }
}
