package dev.vmss.engine.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.diff.Change;
import dev.vmss.engine.follow.FleetDrift;
import dev.vmss.model.Place;

/**
 * The models of a set's instances as JSON: {@code models[]} ({@code latest}, which is {@code null} if it is not known,
 * {@code instances[]} and {@code lacks[]} with {@code path}, {@code has} and {@code should}, {@code null} if there is
 * no such value), {@code atLeast}, {@code atMost}, {@code limit} and {@code unverifiable[]}.
 */
public final class DriftJson {

    private DriftJson() {}

    /**
     * The models of a set's instances.
     *
     * @param drift the models
     * @return a tree that the caller may change
     */
    public static ObjectNode of(FleetDrift drift) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode models = json.putArray("models");
        for (FleetDrift.Model model : drift.models()) {
            ObjectNode one = models.addObject().put("latest", model.isLatest().orElse(null));
            JsonReport.putTexts(one, "instances", model.instances());
            ArrayNode lacks = one.putArray("lacks");
            for (Change change : model.lacks()) {
                ObjectNode lack = lacks.addObject().put("path", change.path().toString());
                lack.set("has", JsonReport.node(change.from()));
                lack.set("should", JsonReport.node(change.to()));
            }
        }
        json.put("atLeast", drift.atLeast()).put("atMost", drift.atMost()).put("limit", FleetDrift.LIMIT);
        JsonReport.putTexts(
                json,
                "unverifiable",
                drift.unverifiable().stream().map(Place::toString).toList());
        return json;
    }
}
