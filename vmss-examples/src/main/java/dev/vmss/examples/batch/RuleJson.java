package dev.vmss.examples.batch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.render.JsonReport;
import dev.vmss.engine.rules.AzureAnswer;
import dev.vmss.engine.rules.Evidence;
import dev.vmss.engine.rules.Rule;
import dev.vmss.model.Place;
import java.util.List;

/** Writes rules. */
public final class RuleJson {

    private RuleJson() {}

    /**
     * Some rules.
     *
     * @param rules the rules
     * @return an array with an object for each
     */
    public static ArrayNode of(List<Rule> rules) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        rules.forEach(rule -> array.add(of(rule)));
        return array;
    }

    private static ObjectNode of(Rule rule) {
        ObjectNode json = Json.object();
        json.put("rule", rule.id());
        json.put("kind", JsonReport.name(rule.kind()));
        json.put("severity", JsonReport.name(rule.severity()));
        json.put("summary", rule.summary());
        json.put("remedy", rule.remedy());
        json.set(
                "about",
                Json.texts(
                        rule.subjects().stream().sorted().map(Place::toString).toList()));
        rule.answer().ifPresent(answer -> json.set("answer", of(answer)));
        rule.needs().ifPresent(needs -> json.put("needs", needs));
        rule.since().ifPresent(version -> json.put("since", version.text()));
        rule.before().ifPresent(version -> json.put("before", version.text()));
        json.set(
                "modes",
                Json.texts(
                        rule.modes().stream().map(mode -> mode.text()).sorted().toList()));
        json.set(
                "editions",
                Json.texts(rule.editions().stream()
                        .map(edition -> edition.published().toString())
                        .sorted()
                        .toList()));
        json.put("current", rule.isCurrent());
        json.put("confidence", JsonReport.name(rule.confidence()));
        json.set("sources", Json.texts(rule.evidence().references()));
        json.set("evidence", of(rule.evidence()));
        return json;
    }

    /**
     * What a claim rests on.
     *
     * @param evidence the evidence
     * @return an array with the kind, the reference and the day of reading of each source
     */
    static ArrayNode of(Evidence evidence) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        evidence.sources()
                .forEach(source -> array.addObject()
                        .put("kind", JsonReport.name(source.kind()))
                        .put("reference", source.reference())
                        .put("read", source.read().toString()));
        return array;
    }

    private static ObjectNode of(AzureAnswer answer) {
        return Json.object()
                .put("httpStatus", answer.httpStatus())
                .put("code", answer.code())
                .put("message", answer.message())
                .put("target", answer.target())
                .put("wording", answer.observed() ? "observed" : "ours");
    }
}
