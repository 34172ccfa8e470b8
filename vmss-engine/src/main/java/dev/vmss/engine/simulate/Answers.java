package dev.vmss.engine.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.model.json.InvalidModelException;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.value.ModelObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the bodies of requests and writes answers, with the headers that go with them. */
final class Answers {

    private static final String PUBLIC_CLOUD = "https://management.azure.com";

    private Answers() {}

    static <T extends ModelObject> T read(Class<T> type, FakeRequest request) {
        if (request.body().isBlank()) {
            throw Refusal.unreadable("The request body is empty.");
        }
        try {
            return ModelReader.create().read(type, request.body()).value();
        } catch (InvalidModelException e) {
            throw Refusal.unreadable(e.getMessage());
        }
    }

    /** A set as the service shows it. */
    static ObjectNode document(FakeSet set) {
        ObjectNode document = ModelWriter.rest().toTree(set.model());
        document.withObject("/properties").put("provisioningState", set.state());
        return document.put("etag", set.etag());
    }

    static FakeResponse tagged(int status, JsonNode body, String etag) {
        return new FakeResponse(status, Map.of("ETag", etag), body);
    }

    /** The answer to a request whose work goes on. */
    static FakeResponse accepted(
            int status, JsonNode body, String etag, FakeOperation operation, FakeRequest request, String subscription) {
        Map<String, String> headers = new LinkedHashMap<>(headers(operation, request, subscription));
        headers.put("ETag", etag);
        return new FakeResponse(status, headers, body);
    }

    /** The answer to a request that has no document to show. */
    static FakeResponse accepted(FakeOperation operation, FakeRequest request, String subscription) {
        Map<String, String> headers = new LinkedHashMap<>(headers(operation, request, subscription));
        headers.put("Location", address(operation, request, subscription) + "&monitor=true");
        return FakeResponse.empty(202, headers);
    }

    private static Map<String, String> headers(FakeOperation operation, FakeRequest request, String subscription) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Azure-AsyncOperation", address(operation, request, subscription));
        headers.put("Retry-After", "10");
        return headers;
    }

    /** Scheme and host under which a client reaches the service. */
    static String endpoint(FakeRequest request) {
        return request.endpoint().isEmpty() ? PUBLIC_CLOUD : request.endpoint();
    }

    private static String address(FakeOperation operation, FakeRequest request, String subscription) {
        return endpoint(request) + "/subscriptions/" + subscription
                + "/providers/Microsoft.Compute/locations/global/operations/" + operation.id() + "?api-version="
                + request.parameter("api-version");
    }

    /** Checks the conditions that a client sets on what it changes. */
    static void checkCondition(FakeRequest request, String etag) {
        boolean matches = request.header("if-match")
                .filter(wanted -> !wanted.equals("*") && !wanted.equals(etag))
                .isEmpty();
        boolean isNew = request.header("if-none-match")
                .filter(wanted -> wanted.equals("*") || wanted.equals(etag))
                .isEmpty();
        if (!matches || !isNew) {
            throw Refusal.precondition();
        }
    }

    static void checkConditionOfNew(FakeRequest request) {
        if (request.header("if-match").isPresent()) {
            throw Refusal.precondition();
        }
    }
}
