package dev.vmss.engine.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.value.JsonValue;
import java.util.Map;

/**
 * An answer of the fake service.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the body, a separate tree that the caller may change; a missing node for none
 */
public record FakeResponse(int status, Map<String, String> headers, JsonNode body) implements JsonForm {

    /**
     * Copies the headers.
     *
     * @param status the status
     * @param headers the headers
     * @param body the body
     */
    public FakeResponse {
        headers = Map.copyOf(headers);
    }

    /**
     * An error in the words of this library, with the header {@code x-vmss-wording: ours}, for code that transports requests and
     * refuses some of them itself.
     *
     * @param status the status
     * @param code the code of the error
     * @param message its message
     * @return the answer
     */
    public static FakeResponse ofError(int status, String code, String message) {
        return new Refusal(status, code, message).response();
    }

    static FakeResponse of(int status, JsonNode body) {
        return new FakeResponse(status, Map.of(), body);
    }

    static FakeResponse empty(int status, Map<String, String> headers) {
        return new FakeResponse(status, headers, MissingNode.getInstance());
    }

    /** {@return the body as text; the empty text for none} */
    public String text() {
        return body.isMissingNode() ? "" : body.toString();
    }

    /**
     * The answer without its headers, and without the members of its body whose names indicate secrets.
     *
     * @return status and body
     */
    @Override
    public String toString() {
        return body.isMissingNode() ? Integer.toString(status) : status + " " + JsonValue.of(body);
    }
}
