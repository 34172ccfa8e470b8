package dev.vmss.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.testing.Recordings;
import dev.vmss.model.testing.Recordings.Exchange;
import dev.vmss.model.value.ApiVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the live service refused is predicted with its status, code, target and words, or the check says what it would have to know. */
class RecordedRefusalsTest {

    @Test
    void everyRefusedUpdateIsPredictedOrSaidToDependOnMore() {
        List<String> missed = new ArrayList<>();
        int refusals = 0;
        Map<String, JsonNode> applied = new HashMap<>();
        for (Exchange exchange : Recordings.exchanges()) {
            if (!exchange.isScaleSet()) {
                continue;
            }
            JsonNode before = exchange.isAnswered()
                    ? applied.put(exchange.resource(), exchange.response())
                    : applied.get(exchange.resource());
            if (exchange.isWrite() && exchange.status() >= 400 && before != null) {
                refusals++;
                AzureError error = AzureError.parse(exchange.response());
                CheckResult check = check(exchange, before);
                if (!isPredicted(exchange.status(), error, check) && !dependsOnMore(error, check)) {
                    missed.add(exchange + " " + exchange.response() + ": " + check.findings());
                }
            }
        }
        assertEquals(List.of(), missed);
        assertTrue(refusals > 3, "only " + refusals);
    }

    private static CheckResult check(Exchange exchange, JsonNode before) {
        UpdateContext context = UpdateContext.builder()
                .apiVersion(new ApiVersion(exchange.apiVersion()))
                .build();
        return RuleBook.current().check(Update.of(read(before), read(exchange.request()), context));
    }

    private static boolean isPredicted(int status, AzureError error, CheckResult check) {
        return check.verdict() == Verdict.REFUSED
                && check.findings().stream()
                        .flatMap(finding -> finding.answer().stream())
                        .anyMatch(answer -> answer.observed()
                                && answer.httpStatus() == status
                                && answer.code().equals(error.code())
                                && answer.target().equals(error.target().orElse(""))
                                && answer.message().equals(error.message()));
    }

    /** Whether the rule that the error stems from needs a fact that no model holds, and another finding asks for one of its kind. */
    private static boolean dependsOnMore(AzureError error, CheckResult check) {
        List<Rule> rules = RuleBook.current().diagnosis(error).rules();
        return !rules.isEmpty()
                && check.findings().stream()
                        .map(Finding::rule)
                        .anyMatch(rule -> rule.needs().isPresent()
                                && rules.stream()
                                        .anyMatch(refusing ->
                                                refusing.subjects().stream().anyMatch(rule.subjects()::contains)));
    }

    private static ScaleSet read(JsonNode json) {
        return ModelReader.create().read(ScaleSet.class, json).value();
    }
}
