package dev.vmss.engine.simulate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.rules.AzureError;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A long-running operation, as a client polls it. Guarded by the lock of the service. */
final class FakeOperation {

    private final String id;
    private final Instant start;
    private @Nullable Instant end;
    private @Nullable AzureError error;

    FakeOperation(String id, Instant start) {
        this.id = id;
        this.start = start;
    }

    String id() {
        return id;
    }

    boolean isRunning() {
        return end == null;
    }

    void finish(Instant time) {
        end = end == null ? time : end;
    }

    void fail(Instant time, AzureError reason) {
        finish(time);
        error = reason;
    }

    ObjectNode document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("startTime", start.toString());
        if (end != null) {
            document.put("endTime", end.toString());
        }
        document.put("status", end == null ? "InProgress" : error == null ? "Succeeded" : "Failed");
        if (error != null) {
            document.set(
                    "error",
                    Refusal.error(error.code(), error.message(), error.target().orElse("")));
        }
        return document.put("name", id);
    }
}
