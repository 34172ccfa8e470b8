package dev.vmss.examples.batch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.render.JsonReport;
import dev.vmss.engine.rules.Diagnosis;
import dev.vmss.engine.rules.KnownError;
import dev.vmss.model.Place;

/** Writes what is known about an error. */
public final class DiagnosisJson {

    private DiagnosisJson() {}

    /**
     * What is known about an error. Nothing of its own text is in it.
     *
     * @param diagnosis what is known
     * @return an object
     */
    public static ObjectNode of(Diagnosis diagnosis) {
        ObjectNode json = Json.object();
        json.put("known", diagnosis.isKnown());
        json.set(
                "places",
                Json.texts(diagnosis.places().stream().map(Place::toString).toList()));
        ArrayNode errors = json.putArray("errors");
        diagnosis.errors().forEach(error -> errors.add(of(error)));
        json.set("rules", RuleJson.of(diagnosis.rules()));
        return json;
    }

    private static ObjectNode of(KnownError error) {
        ObjectNode json = Json.object()
                .put("error", error.id())
                .put("code", error.code())
                .put("meaning", error.meaning())
                .put("remedy", error.remedy())
                .put("confidence", JsonReport.name(error.evidence().confidence()));
        json.set("evidence", RuleJson.of(error.evidence()));
        return json;
    }
}
