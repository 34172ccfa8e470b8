package dev.vmss.examples.batch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.render.JsonReport;
import dev.vmss.engine.rules.AzureAnswer;
import dev.vmss.engine.rules.CheckResult;
import dev.vmss.engine.rules.Finding;
import dev.vmss.engine.rules.Update;
import dev.vmss.model.ScaleSet;
import org.jspecify.annotations.Nullable;

/** Checks an update against the rules. */
public final class CheckOperation implements Operation {

    CheckOperation() {}

    @Override
    public ObjectNode answer(Request request) throws RequestException {
        Update update = Update.of(
                request.document("applied", ScaleSet.class).value(),
                request.document("desired", ScaleSet.class).value(),
                UpdateFields.context(request));
        return result(UpdateFields.rules(request).check(update));
    }

    /**
     * The result of a check.
     *
     * @param check what the rules say
     * @return the result's JSON
     */
    public static ObjectNode result(CheckResult check) {
        ObjectNode result = Json.object();
        result.put("verdict", JsonReport.name(check.verdict()));
        ArrayNode findings = result.putArray("findings");
        for (Finding finding : check.findings()) {
            @Nullable AzureAnswer answer = finding.answer().orElse(null);
            ObjectNode json = findings.addObject();
            json.put("rule", finding.rule().id());
            json.put("severity", JsonReport.name(finding.severity()));
            json.put("path", finding.change().path().toString());
            json.put("httpStatus", answer == null ? null : (Integer) answer.httpStatus());
            json.put("code", answer == null ? null : answer.code());
            json.put("message", finding.message());
            json.put("wording", answer != null && answer.observed() ? "observed" : "ours");
            if (!finding.detail().isEmpty()) {
                json.put("detail", finding.detail());
            }
            json.put("target", answer == null ? null : answer.target());
            json.put("remedy", finding.remedy());
            json.put("confidence", JsonReport.name(finding.rule().confidence()));
            json.set("sources", Json.texts(finding.rule().evidence().references()));
        }
        return result;
    }
}
