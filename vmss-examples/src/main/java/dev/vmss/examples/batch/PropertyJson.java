package dev.vmss.examples.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.impact.Impact;
import dev.vmss.engine.render.JsonReport;
import dev.vmss.model.PropertyFacts;

/** Writes what is known about a property. */
public final class PropertyJson {

    private PropertyJson() {}

    /**
     * The facts about a property that a request can hold or an answer can show.
     *
     * @param property the property at its place
     * @return the facts; those that do not hold are left out
     */
    public static ObjectNode of(PropertyFacts property) {
        ObjectNode json = Json.object();
        json.put("path", property.pattern());
        json.put("type", property.type());
        property.since().ifPresent(version -> json.put("since", version.text()));
        property.until().ifPresent(version -> json.put("until", version.text()));
        property.shownSince()
                .filter(version -> !property.since().equals(property.shownSince()))
                .ifPresent(version -> json.put("shownSince", version.text()));
        property.shownUntil()
                .filter(version -> !property.until().equals(property.shownUntil()))
                .ifPresent(version -> json.put("shownUntil", version.text()));
        json.put("readOnly", property.readOnly());
        json.put("writeOnly", property.writeOnly());
        json.put("putOnly", property.putOnly());
        property.serviceDefault().ifPresent(value -> json.put("default", value));
        property.min().ifPresent(min -> json.put("min", min));
        property.max().ifPresent(max -> json.put("max", max));
        property.key().ifPresent(key -> json.put("key", key));
        return json;
    }

    /**
     * What a change does to instances.
     *
     * @param impact the impact
     * @return its fields
     */
    public static ObjectNode of(Impact impact) {
        ObjectNode json = Json.object()
                .put("impact", JsonReport.name(impact.disruption()))
                .put("way", JsonReport.name(impact.propagation()))
                .put("why", impact.why())
                .put("confidence", JsonReport.name(impact.confidence()));
        json.set("sources", Json.texts(impact.evidence().references()));
        return json;
    }
}
