package dev.vmss.examples.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.model.testing.RecordedExceptions;
import dev.vmss.model.testing.Recordings;
import dev.vmss.model.testing.Recordings.Exchange;
import dev.vmss.model.value.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every write that the service accepted, through every operation. */
class RecordingsBatchTest {

    private final List<String> failures = new ArrayList<>();

    @Test
    void everyRecordedWriteIsAnswered() throws IOException {
        int writes = 0;
        for (Exchange exchange : Recordings.exchanges()) {
            if (exchange.isWrite() && exchange.isAnswered() && (exchange.isScaleSet() || exchange.isInstance())) {
                writes++;
                check(exchange, exchange.isScaleSet() ? "scaleSet" : "instance");
            }
        }
        assertEquals(List.of(), failures);
        assertTrue(writes > 100, "writes: " + writes);
    }

    private void check(Exchange exchange, String kind) throws IOException {
        for (JsonNode document : List.of(exchange.request(), exchange.response())) {
            JsonNode parsed =
                    result(exchange, request("parse").put("kind", kind).set("document", document));
            if (!JsonValue.of(document).equals(JsonValue.of(parsed.path("document")))) {
                failures.add(exchange + ": parse changed the document");
            }
        }
        ObjectNode diff = request("diff").put("kind", kind).put("apiVersion", exchange.apiVersion());
        diff.set("desired", exchange.request());
        diff.set("applied", exchange.response());
        ObjectNode merge = request("merge").put("kind", kind).put("method", "PUT");
        merge.set("applied", exchange.response());
        merge.set("request", exchange.request());
        ObjectNode edit = request("edit").put("kind", kind);
        edit.set("document", exchange.response());
        edit.putArray("args").add("--set").add("tags.edited=yes");
        result(exchange, merge);
        if (!result(exchange, edit).at("/document/tags/edited").asText().equals("yes")) {
            failures.add(exchange + ": edit did nothing");
        }
        for (JsonNode change : result(exchange, diff).path("changes")) {
            String sign = change.path("kind").asText().equals("added") ? "+ " : "- ";
            String line = sign + change.path("path").asText() + ": " + change.path("from") + change.path("to");
            if (!RecordedExceptions.explain(line)) {
                failures.add(exchange + ": " + change);
            }
        }
        if (kind.equals("scaleSet")) {
            ObjectNode check = request("check");
            check.set("desired", exchange.request());
            check.set("applied", exchange.response());
            if (!result(exchange, check).path("verdict").asText().equals("allowed")) {
                failures.add(exchange + ": an accepted update is refused");
            }
            ObjectNode plan = check.deepCopy().put("op", "plan");
            plan.putArray("instances").addObject().put("instanceId", "0");
            result(exchange, plan);
        }
    }

    private static ObjectNode request(String op) {
        return Json.object().put("op", op);
    }

    private JsonNode result(Exchange exchange, JsonNode request) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Batch.run(new ByteArrayInputStream(Json.line(request)), out);
        JsonNode answer = Json.MAPPER.readTree(out.toByteArray());
        if (!answer.path("ok").asBoolean()) {
            failures.add(exchange + ": " + request.path("op") + ": " + answer.path("error"));
        }
        return answer.path("result");
    }
}
