package dev.vmss.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** One request through a pipeline of the SDK, as raw JSON. For one thread. */
final class Exchange {

    private static final HttpHeaderName IF_MATCH = HttpHeaderName.IF_MATCH;

    private final HttpPipeline pipeline;
    private final HttpRequest request;

    private Exchange(HttpPipeline pipeline, HttpRequest request) {
        this.pipeline = pipeline;
        this.request = request;
    }

    /**
     * A request.
     *
     * @throws IllegalArgumentException if the address is not a URL
     */
    static Exchange of(HttpPipeline pipeline, HttpMethod method, String address) {
        HttpRequest request = new HttpRequest(method, address);
        request.setHeader(HttpHeaderName.ACCEPT, "application/json");
        return new Exchange(pipeline, request);
    }

    /** The segments of an id, encoded for an address. */
    static String encoded(String path) {
        return Arrays.stream(path.split("/"))
                .map(segment ->
                        URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }

    Exchange withBody(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        request.setHeader(HttpHeaderName.CONTENT_TYPE, "application/json; charset=utf-8");
        request.setBody(bytes);
        return this;
    }

    Exchange withCondition(Optional<String> etag) {
        etag.ifPresent(tag -> request.setHeader(IF_MATCH, tag));
        return this;
    }

    String address() {
        return request.getUrl().toString();
    }

    /**
     * Sends the request and reads the whole answer.
     *
     * @throws AzureRequestException if the answer is an error
     */
    Answer send() {
        try (HttpResponse response = pipeline.sendSync(request, Context.NONE)) {
            Answer answer = Answer.of(request, response);
            if (response.getStatusCode() / 100 != 2) {
                throw answer.refused();
            }
            return answer;
        }
    }
}
