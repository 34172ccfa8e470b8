package dev.vmss.examples.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.impact.Impact;
import dev.vmss.engine.render.JsonReport;
import dev.vmss.model.schema.ModelSchema;
import dev.vmss.model.schema.Property;

/** Writes what is known about a property. */
public final class PropertyJson {

    private PropertyJson() {}

    /**
     * The facts about a property that a request can hold or an answer can show.
     *
     * @param entry the property at its place
     * @param type its type in words
     * @return the facts; those that do not hold are left out
     */
    public static ObjectNode of(ModelSchema.Entry entry, String type) {
        Property property = entry.property();
        ObjectNode json = Json.object();
        json.put("path", entry.pattern());
        json.put("type", type);
        entry.since().ifPresent(version -> json.put("since", version));
        entry.until().ifPresent(version -> json.put("until", version));
        entry.shownSince()
                .filter(version -> !entry.since().equals(entry.shownSince()))
                .ifPresent(version -> json.put("shownSince", version));
        entry.shownUntil()
                .filter(version -> !entry.until().equals(entry.shownUntil()))
                .ifPresent(version -> json.put("shownUntil", version));
        json.put("readOnly", entry.readOnly());
        json.put("writeOnly", entry.way().anyMatch(Property::writeOnly));
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
