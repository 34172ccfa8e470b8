package dev.vmss.engine.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vmss.engine.rules.AzureAnswer;
import dev.vmss.engine.rules.CheckResult;
import dev.vmss.engine.rules.Rule;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.rules.Update;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.engine.rules.Verdict;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.ArmId;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The cases that every rule is tested with, sent to the fake service. */
class FakeRefusesTest {

    private final Set<String> refused = new HashSet<>();
    private int accepted;

    @Test
    void whatTheRulesRefuseAndNothingElseWithTheirAnswers() throws IOException {
        for (Rule rule : RuleBook.current().rules()) {
            try (InputStream json = getClass().getResourceAsStream("/rules/" + rule.id() + ".json")) {
                if (json != null) {
                    new ObjectMapper().readTree(json).forEach(this::send);
                }
            }
        }
        assertTrue(refused.size() > 20, refused::toString);
        assertTrue(accepted > 20);
    }

    private void send(JsonNode test) {
        FakeScaleSets azure = FakeScaleSets.create();
        ArmId id = ArmId.of(Azure.SET);
        azure.add(read(test.path("applied")).withId(id));
        ScaleSet applied = azure.find(id).orElseThrow();
        ScaleSet desired = read(test.path("desired"));
        String version = test.path("context").path("apiVersion").asText("2026-04-01");
        UpdateContext context = UpdateContext.builder()
                .instances(azure.instances(id))
                .apiVersion(new ApiVersion(version))
                .build();
        CheckResult check = RuleBook.current().check(Update.of(applied, desired, context));

        FakeResponse answer = azure.handle(FakeRequest.of(
                "PATCH",
                Azure.SET + "?api-version=" + version,
                ModelWriter.rest().toJson(desired)));

        if (check.verdict() == Verdict.ALLOWED) {
            accepted++;
            assertEquals(200, answer.status(), () -> test.path("name").asText() + answer.text());
            return;
        }
        AzureAnswer expected = check.findings().get(0).answer().orElseThrow();
        JsonNode error = answer.body().path("error");
        assertEquals(
                expected,
                new AzureAnswer(
                        answer.status(),
                        error.path("code").asText(),
                        error.path("message").asText(),
                        error.path("target").asText(""),
                        !"ours".equals(answer.headers().get("x-vmss-wording"))));
        assertEquals(applied, azure.find(id).orElseThrow());
        refused.add(check.findings().get(0).rule().id());
    }

    private static ScaleSet read(JsonNode json) {
        return ModelReader.create().read(ScaleSet.class, json).value();
    }
}
