package dev.vmss.engine.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a Terraform plan says is sensitive. A plan has such values in clear, and marks them; a set of blocks is marked as a whole
 * where the schema marks one attribute in it. There, a text counts as sensitive if it holds one that is marked elsewhere.
 *
 * @see <a href="https://github.com/hashicorp/terraform">Terraform, internal/configs/configschema/marks.go</a>
 */
final class SensitiveValues {

    /** Shorter ones are in too many texts. */
    private static final int SHORTEST = 4;

    private final Set<String> texts;
    private final Map<String, List<JsonNode>> valuesByPlace = new HashMap<>();
    private final Map<String, List<JsonNode>> before = new HashMap<>();
    private final Map<String, List<JsonNode>> after = new HashMap<>();
    private boolean isAfter;

    private SensitiveValues(Set<String> texts) {
        this.texts = texts;
    }

    /** The sensitive texts of a whole plan. */
    static SensitiveValues of(JsonNode plan) {
        SensitiveValues values = new SensitiveValues(new HashSet<>());
        JsonNode declared = plan.path("configuration").path("root_module").path("variables");
        for (Map.Entry<String, JsonNode> variable : declared.properties()) {
            if (variable.getValue().path("sensitive").asBoolean()) {
                values.collectAll(plan.path("variables").path(variable.getKey()).path("value"));
            }
        }
        for (JsonNode resource : plan.path("resource_changes")) {
            values.collect(resource.path("change"));
        }
        plan.path("output_changes").forEach(values::collect);
        return values;
    }

    /** The same texts, for another resource with values at places of its own. */
    SensitiveValues ofResource() {
        return new SensitiveValues(texts);
    }

    private void collect(JsonNode change) {
        collect(change.path("before"), change.path("before_sensitive"));
        collect(change.path("after"), change.path("after_sensitive"));
    }

    private void collect(JsonNode value, JsonNode mark) {
        if (mark.isBoolean()) {
            if (mark.booleanValue() && value.isTextual()) {
                collectAll(value);
            }
            return;
        }
        for (Map.Entry<String, JsonNode> member : mark.properties()) {
            collect(value.path(member.getKey()), member.getValue());
        }
        for (int i = 0; mark.isArray() && i < mark.size(); i++) {
            collect(value.path(i), mark.get(i));
        }
    }

    /** Adds all texts of a value, and what JSON in a text holds. */
    void collectAll(JsonNode value) {
        if (value.isTextual()) {
            String text = value.textValue();
            if (text.length() >= SHORTEST) {
                texts.add(text);
            }
            if (text.startsWith("{")) {
                SourceJson.parse(text).ifPresent(inner -> inner.forEach(this::collectAll));
            }
        } else {
            value.forEach(this::collectAll);
        }
    }

    /** Whether a value holds a text that is sensitive. */
    boolean areIn(JsonNode value) {
        if (!value.isTextual()) {
            for (JsonNode inner : value) {
                if (areIn(inner)) {
                    return true;
                }
            }
            return false;
        }
        String text = value.textValue();
        return texts.stream().anyMatch(text::contains);
    }

    /** From here on, what is looked at is the side after the change. */
    void turnToAfter() {
        isAfter = true;
    }

    /** What stands for a sensitive value: the same for equal values at one place, and only for those. */
    JsonNode expression(String place, JsonNode value) {
        List<JsonNode> known = valuesByPlace.computeIfAbsent(place, key -> new ArrayList<>());
        if (!known.contains(value)) {
            known.add(value);
        }
        (isAfter ? after : before)
                .computeIfAbsent(place, key -> new ArrayList<>())
                .add(value);
        int number = known.indexOf(value);
        return SourceJson.NODES.textNode("[sensitive: " + place + (number == 0 ? "" : ", value " + (number + 1)) + "]");
    }

    /** A note on the places that have other values after the change than before; empty if there is none. */
    Optional<SourceNote> note() {
        List<String> changed = after.keySet().stream()
                .filter(place -> before.containsKey(place) && !before.get(place).equals(after.get(place)))
                .sorted()
                .toList();
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        SourceNote.of("the plan changes what it marks as sensitive, and what that does to instances is"
                                + " not said here: " + String.join(", ", changed)));
    }
}
