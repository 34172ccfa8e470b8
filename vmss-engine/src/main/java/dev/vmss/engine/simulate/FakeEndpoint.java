package dev.vmss.engine.simulate;

import dev.vmss.model.mapper.JsonForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The fake service for HTTP clients, with any transport of requests: virtual time passes at a {@link Pace}, so that a client
 * waits for an operation only for its shortest interval.
 *
 * <p>It answers {@code Retry-After: 1} if the service specifies more. The Azure SDKs for Java and Python ignore 0 and wait
 * half a minute. Thread-safe.
 */
public final class FakeEndpoint implements JsonForm {

    private static final Pattern OPERATION = Pattern.compile("/locations/[^/]+/operations/", Pattern.CASE_INSENSITIVE);
    private static final String OPERATION_HEADER = "Azure-AsyncOperation";
    private static final String WAIT_HEADER = "Retry-After";

    private final FakeScaleSets service;
    private final Pace pace;

    private FakeEndpoint(FakeScaleSets service, Pace pace) {
        this.service = service;
        this.pace = pace;
    }

    /**
     * An endpoint of a service.
     *
     * @param service the service
     * @param pace how its time passes for clients of the endpoint
     * @return the endpoint
     */
    public static FakeEndpoint of(FakeScaleSets service, Pace pace) {
        return new FakeEndpoint(service, pace);
    }

    /**
     * Handles a request: one after the other, including the passing of time.
     *
     * @param request the request
     * @return the answer
     */
    public FakeResponse handle(FakeRequest request) {
        return service.alone(() -> answer(request));
    }

    private FakeResponse answer(FakeRequest request) {
        if (OPERATION.matcher(request.path()).find()) {
            service.advance(pace.perPoll());
        } else if (request.method().equals("GET")) {
            service.advance(pace.perRead());
        }
        FakeResponse response = service.handle(request);
        String operation = response.headers().get(OPERATION_HEADER);
        if (pace.atOnce() && operation != null) {
            response = ended(request, response, operation);
        }
        if (!response.headers().containsKey(WAIT_HEADER)) {
            return response;
        }
        Map<String, String> headers = new LinkedHashMap<>(response.headers());
        headers.put(WAIT_HEADER, "1");
        return new FakeResponse(response.status(), headers, response.body());
    }

    /** The answer of an operation that has ended; one that failed is asked after as ever, because its status has the error. */
    private FakeResponse ended(FakeRequest request, FakeResponse accepted, String operation) {
        service.advanceUntilIdle();
        String status = service.look(FakeRequest.of("GET", operation, ""))
                .body()
                .path("status")
                .asText();
        if (!status.equals("Succeeded")) {
            return accepted;
        }
        Map<String, String> headers = new LinkedHashMap<>(accepted.headers());
        headers.keySet().removeAll(List.of(OPERATION_HEADER, "Location", WAIT_HEADER));
        if (accepted.body().isMissingNode()) {
            return FakeResponse.empty(200, headers);
        }
        FakeResponse now = service.look(request.withMethod("GET"));
        headers.putAll(now.headers());
        return new FakeResponse(accepted.status(), headers, now.body());
    }
}
