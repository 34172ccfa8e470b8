package dev.vmss.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.impact.Impact;
import dev.vmss.engine.rules.Rule;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.text.TextLayout;
import dev.vmss.engine.text.Words;
import dev.vmss.examples.batch.PropertyJson;
import dev.vmss.examples.batch.RuleJson;
import dev.vmss.model.ModelSchema;
import dev.vmss.model.Place;
import dev.vmss.model.PropertyFacts;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.value.ApiVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that is known about a property: its facts, what a change of it does, and the rules about it. */
final class Explanation {

    private static final String MARGIN = "    ";

    private final PropertyFacts facts;
    private final List<Rule> rules;

    /** What a change does: of the property, then of the places in it where that is something else. */
    private final Map<String, Impact> impacts = new LinkedHashMap<>();

    Explanation(PropertyFacts facts) {
        this.facts = facts;
        this.rules = RuleBook.current().about(facts.place());
        if (!facts.readOnly()) {
            addImpacts();
        }
    }

    private void addImpacts() {
        impacts.put(facts.pattern(), Impact.of(facts.place()));
        for (PropertyFacts inner : ModelSchema.of(ScaleSet.class).all()) {
            if (!inner.readOnly() && Place.isWithin(inner.pattern(), facts.pattern())) {
                Impact impact = Impact.of(inner.place());
                if (!impact.equals(around(inner.pattern()))) {
                    impacts.put(inner.pattern(), impact);
                }
            }
        }
    }

    /** What is already said about the innermost place that holds another. */
    private @Nullable Impact around(String pattern) {
        String nearest = facts.pattern();
        for (String place : impacts.keySet()) {
            if (Place.isWithin(pattern, place) && place.length() > nearest.length()) {
                nearest = place;
            }
        }
        return impacts.get(nearest);
    }

    List<String> text(TextLayout layout) {
        List<String> lines = new ArrayList<>();
        lines.add(layout.paint(TextLayout.Color.BOLD, facts.pattern()));
        facts().forEach(fact -> lines.addAll(layout.wrap(MARGIN, MARGIN + MARGIN, fact)));
        impacts.forEach((place, impact) -> {
            lines.add("");
            lines.addAll(layout.wrap(
                    "",
                    MARGIN,
                    "A change of " + (place.equals(facts.pattern()) ? "it" : place) + ": " + Words.impact(impact)
                            + "."));
            lines.addAll(layout.wrap(MARGIN, MARGIN, impact.why()));
            lines.addAll(RuleText.sources(impact.evidence()));
        });
        lines.add("");
        lines.addAll(RuleText.of(layout, rules));
        return lines;
    }

    /** What the recordings show beyond the schemas. */
    private static String recorded(Optional<ApiVersion> schema, Optional<ApiVersion> shown, String word) {
        return schema.equals(shown) ? "" : "; recorded in answers " + word + " " + shown.orElseThrow();
    }

    private List<String> facts() {
        List<String> said = new ArrayList<>();
        said.add("Type: " + facts.type());
        said.add("API versions: "
                + facts.since().map(version -> "from " + version).orElse("all")
                + facts.until().map(version -> " up to " + version).orElse("")
                + recorded(facts.since(), facts.shownSince(), "from")
                + recorded(facts.until(), facts.shownUntil(), "up to"));
        if (facts.readOnly()) {
            said.add("Read-only: only the service writes it; a request cannot change it.");
        } else if (facts.ignoredInRequests()) {
            said.add("Only in templates: the service never sees it.");
        }
        if (facts.writeOnly()) {
            said.add("Write-only: the service never returns it, so its value is unverifiable.");
        }
        if (facts.putOnly()) {
            said.add("Only a PUT can set it: a PATCH cannot contain it.");
        }
        facts.serviceDefault()
                .ifPresent(value -> said.add("Default: " + (value.isEmpty() ? "chosen by the service" : value)));
        facts.min().ifPresent(min -> said.add("Minimum: " + min));
        facts.max().ifPresent(max -> said.add("Maximum: " + max));
        facts.key().ifPresent(key -> said.add("Elements are identified by: " + key));
        if (facts.unordered()) {
            said.add("The order of the elements is irrelevant.");
        }
        return said;
    }

    JsonNode json() {
        ObjectNode json = PropertyJson.of(facts);
        ArrayNode changes = json.putArray("changes");
        impacts.forEach((place, impact) -> {
            ObjectNode change = changes.addObject().put("path", place);
            change.setAll(PropertyJson.of(impact));
        });
        json.set("rules", RuleJson.of(rules));
        return json;
    }
}
