package dev.vmss.engine.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.rules.AzureAnswer;
import dev.vmss.engine.rules.CheckResult;
import dev.vmss.engine.rules.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The result of a check as JSON: most members of a {@linkplain JsonReport report}'s check, for documents without
 * their own schema. A report adds the explanation and Azure's answer to each finding.
 */
public final class CheckJson {

    private static final String OURS = "ours";

    private CheckJson() {}

    /**
     * The result of a check.
     *
     * @param check the result
     * @return a tree that the caller may change
     */
    public static ObjectNode of(CheckResult check) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        put(json, check);
        return json;
    }

    static void put(ObjectNode json, CheckResult check) {
        json.put("verdict", JsonReport.name(check.verdict()));
        ArrayNode findings = json.putArray("findings");
        check.findings().forEach(finding -> put(findings.addObject(), finding));
        UncertaintyJson.put(json, check.uncertain());
    }

    private static void put(ObjectNode json, Finding finding) {
        @Nullable AzureAnswer answer = finding.answer().orElse(null);
        json.put("rule", finding.rule().id());
        json.put("severity", JsonReport.name(finding.severity()));
        json.put("path", finding.change().path().toString());
        json.put("httpStatus", answer == null ? null : (Integer) answer.httpStatus());
        json.put("code", answer == null ? null : answer.code());
        json.put("message", finding.message());
        json.put("wording", answer == null ? OURS : wording(answer));
        json.put("target", answer == null ? null : answer.target());
        if (!finding.detail().isEmpty()) {
            json.put("detail", finding.detail());
        }
        json.put("remedy", finding.remedy());
        json.put("confidence", JsonReport.name(finding.rule().confidence()));
        JsonReport.putTexts(json, "sources", finding.rule().evidence().references());
    }

    /** Whether the words of an answer are Azure's, as far as anybody knows. */
    static String wording(AzureAnswer answer) {
        return answer.observed() ? "observed" : OURS;
    }
}
