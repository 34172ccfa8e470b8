package dev.vmss.engine.simulate;

import dev.vmss.model.mapper.JsonForm;
import java.time.Instant;
import java.util.Optional;

/**
 * A summary of a request to the fake service, without query and body, which may contain secrets.
 *
 * @param time the virtual time of the answer
 * @param method the HTTP method
 * @param path the path of the address
 * @param status the HTTP status of the answer
 * @param code the code of the error that was answered, such as {@code OperationNotAllowed}
 */
public record FakeExchange(Instant time, String method, String path, int status, Optional<String> code)
        implements JsonForm {

    static FakeExchange of(Instant time, FakeRequest request, FakeResponse response) {
        String code = response.body().at("/error/code").asText();
        return new FakeExchange(
                time,
                request.method(),
                request.path(),
                response.status(),
                Optional.of(code).filter(text -> !text.isEmpty()));
    }

    /**
     * The exchange on one line.
     *
     * @return time, method, path, status and code
     */
    @Override
    public String toString() {
        return time + " " + method + " " + path + ": " + status
                + code.map(text -> " " + text).orElse("");
    }
}
