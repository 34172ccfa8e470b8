package dev.vmss.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.impact.Impact;
import dev.vmss.engine.render.TextLayout;
import dev.vmss.engine.render.Words;
import dev.vmss.engine.rules.Rule;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.examples.batch.PropertyJson;
import dev.vmss.examples.batch.RuleJson;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.schema.ModelSchema;
import dev.vmss.model.schema.Property;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that is known about a property: its facts, what a change of it does, and the rules about it. */
final class Explanation {

    private static final String MARGIN = "    ";

    private final ModelSchema.Entry entry;
    private final List<Rule> rules;

    /** What a change does: of the property, then of the places in it where that is something else. */
    private final Map<String, Impact> impacts = new LinkedHashMap<>();

    Explanation(ModelSchema.Entry entry) {
        this.entry = entry;
        this.rules = RuleBook.current().about(entry.pattern());
        if (!entry.readOnly()) {
            addImpacts();
        }
    }

    private void addImpacts() {
        impacts.put(entry.pattern(), Impact.of(Place.of(entry.pattern())));
        for (ModelSchema.Entry inner : ModelSchema.of(ScaleSet.class).all()) {
            if (!inner.readOnly() && Place.isWithin(inner.pattern(), entry.pattern())) {
                Impact impact = Impact.of(Place.of(inner.pattern()));
                if (!impact.equals(around(inner.pattern()))) {
                    impacts.put(inner.pattern(), impact);
                }
            }
        }
    }

    /** What is already said about the innermost place that holds another. */
    private @Nullable Impact around(String pattern) {
        String nearest = entry.pattern();
        for (String place : impacts.keySet()) {
            if (Place.isWithin(pattern, place) && place.length() > nearest.length()) {
                nearest = place;
            }
        }
        return impacts.get(nearest);
    }

    List<String> text(TextLayout layout) {
        List<String> lines = new ArrayList<>();
        lines.add(layout.paint(TextLayout.Color.BOLD, entry.pattern()));
        facts().forEach(fact -> lines.addAll(layout.wrap(MARGIN, MARGIN + MARGIN, fact)));
        impacts.forEach((place, impact) -> {
            lines.add("");
            lines.addAll(layout.wrap(
                    "",
                    MARGIN,
                    "A change of " + (place.equals(entry.pattern()) ? "it" : place) + ": " + Words.impact(impact)
                            + "."));
            lines.addAll(layout.wrap(MARGIN, MARGIN, impact.why()));
            lines.addAll(RuleText.sources(impact.evidence()));
        });
        lines.add("");
        lines.addAll(RuleText.of(layout, rules));
        return lines;
    }

    /** What the recordings show beyond the schemas. */
    private static String recorded(Optional<String> schema, Optional<String> shown, String word) {
        return schema.equals(shown) ? "" : "; answers were recorded " + word + " " + shown.orElseThrow();
    }

    private List<String> facts() {
        Property property = entry.property();
        List<String> facts = new ArrayList<>();
        facts.add("Type: " + TypeText.of(property.type()));
        facts.add("API versions: "
                + entry.since().map(version -> "from " + version).orElse("all")
                + entry.until().map(version -> " up to " + version).orElse("")
                + recorded(entry.since(), entry.shownSince(), "from")
                + recorded(entry.until(), entry.shownUntil(), "up to"));
        if (entry.readOnly()) {
            facts.add("Read-only: the service writes it, and ignores it in a request.");
        } else if (property.ignoredInRequests()) {
            facts.add("For templates only: the service never sees it.");
        }
        if (entry.way().anyMatch(Property::writeOnly)) {
            facts.add("Write-only: the service never shows it, so it cannot be compared.");
        }
        if (property.putOnly()) {
            facts.add("Only a PUT can say it.");
        }
        property.serviceDefault()
                .ifPresent(value -> facts.add("Default: " + (value.isEmpty() ? "the service chooses" : value)));
        property.min().ifPresent(min -> facts.add("At least: " + min));
        property.max().ifPresent(max -> facts.add("At most: " + max));
        property.key().ifPresent(key -> facts.add("Elements are told apart by: " + key));
        if (property.unordered()) {
            facts.add("The order of the elements means nothing.");
        }
        return facts;
    }

    JsonNode json() {
        ObjectNode json = PropertyJson.of(entry, TypeText.of(entry.property().type()));
        ArrayNode changes = json.putArray("changes");
        impacts.forEach((place, impact) -> {
            ObjectNode change = changes.addObject().put("path", place);
            change.setAll(PropertyJson.of(impact));
        });
        json.set("rules", RuleJson.of(rules));
        return json;
    }
}
