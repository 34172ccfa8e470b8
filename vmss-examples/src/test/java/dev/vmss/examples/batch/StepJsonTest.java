package dev.vmss.examples.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.plan.Step;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class StepJsonTest {

    private static final String POLICY =
            "\"rollingUpgradePolicy\":{\"maxSurge\":true,\"pauseTimeBetweenBatches\":\"PT60M\"}";

    @Test
    void everyStepOfTheEngineIsARecord() {
        assertTrue(leaves(Step.class).allMatch(Class::isRecord));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(StepJsonTest::leaves)
                : Stream.of(type);
    }

    @Test
    void aSurgeSaysHowMany() throws IOException {
        JsonNode plan = plan(
                "{\"sku\":{\"name\":\"a\"},\"properties\":{\"overprovision\":false,"
                        + "\"upgradePolicy\":{\"mode\":\"Rolling\"," + POLICY + "}}}",
                "{\"sku\":{\"name\":\"b\"}}");
        assertEquals(1, step(plan, "createSurge").get("count").intValue());
        assertEquals("platform", step(plan, "createSurge").get("actor").textValue());
        assertEquals(1, step(plan, "deleteInstances").get("instances").size());
        assertEquals("PT1H", step(plan, "pause").get("duration").textValue());
        assertEquals("[\"sku.name\"]", step(plan, "updateModel").get("paths").toString());
        assertTrue(step(plan, "waitHealthy").get("abortsWhen").textValue().startsWith("more than 20 %"));
    }

    @Test
    void whatAStepHasNothingToSayAboutIsLeftOut() throws IOException {
        String osProfile = "{\"properties\":{\"virtualMachineProfile\":{\"osProfile\":{\"adminUsername\":\"%s\"}}}}";
        JsonNode plan = plan(osProfile.formatted("a"), osProfile.formatted("b"));
        assertFalse(step(plan, "waitHealthy").has("abortsWhen"));
        assertEquals("PT5M", step(plan, "waitHealthy").get("timeout").textValue());
        assertEquals("operator", step(plan, "reimage").get("actor").textValue());
        plan.get("steps")
                .forEach(step -> assertFalse(step.get("description").textValue().isBlank()));
    }

    private static JsonNode plan(String applied, String desired) throws IOException {
        String request = "{\"op\":\"plan\",\"applied\":" + applied + ",\"desired\":" + desired
                + ",\"instances\":[{\"instanceId\":\"0\"},{\"instanceId\":\"1\"}]}";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Batch.run(new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)), out);
        return Json.MAPPER.readTree(out.toByteArray()).get("result");
    }

    private static JsonNode step(JsonNode plan, String kind) {
        return StreamSupport.stream(plan.get("steps").spliterator(), false)
                .filter(step -> step.get("kind").textValue().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " in " + plan));
    }
}
