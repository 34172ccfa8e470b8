package dev.vmss.engine.simulate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.rules.AzureError;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A long-running operation, as a client polls it. Guarded by the lock of the service. */
final class FakeOperation {

    private final String id;
    private final Instant start;
    private final @Nullable AzureError error;
    private @Nullable Instant end;

    /**
     * An operation that begins.
     *
     * @param id its id
     * @param start when
     * @param error with what it is going to fail, or null
     */
    FakeOperation(String id, Instant start, @Nullable AzureError error) {
        this.id = id;
        this.start = start;
        this.error = error;
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

    /** Whether it is to have no effect, but an error when it ends. */
    boolean isFailing() {
        return error != null;
    }

    /** With what the operation has failed. */
    Optional<AzureError> error() {
        return end == null ? Optional.empty() : Optional.ofNullable(error);
    }

    ObjectNode document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("startTime", start.toString());
        if (end != null) {
            document.put("endTime", end.toString());
        }
        document.put("status", end == null ? "InProgress" : error == null ? "Succeeded" : "Failed");
        error().ifPresent(failure -> document.set(
                "error",
                Refusal.error(
                        failure.code(), failure.message(), failure.target().orElse(""))));
        return document.put("name", id);
    }
}
