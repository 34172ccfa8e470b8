package dev.vmss.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import reactor.core.publisher.Mono;

/** A pipeline without retries whose answers a test says beforehand, one after the other. */
final class Scripted implements HttpClient {

    private final Deque<Scheduled> answers = new ArrayDeque<>();
    private final List<HttpRequest> requests = new ArrayList<>();

    private record Scheduled(int status, String body, HttpHeaders headers) {}

    /** An answer with headers, each as its name and its value. */
    Scripted answer(int status, String body, String... headers) {
        HttpHeaders set = new HttpHeaders();
        for (int i = 0; i < headers.length; i += 2) {
            set.set(HttpHeaderName.fromString(headers[i]), headers[i + 1]);
        }
        answers.add(new Scheduled(status, body, set));
        return this;
    }

    AzureScaleSets sets() {
        HttpPipeline pipeline = new HttpPipelineBuilder().httpClient(this).build();
        return AzureScaleSets.of(pipeline, "https://management.azure.com/");
    }

    List<HttpRequest> requests() {
        return requests;
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        requests.add(request);
        Scheduled next = answers.remove();
        return Mono.just(new ReadResponse(
                request, next.status(), next.headers(), next.body().getBytes(StandardCharsets.UTF_8)));
    }
}
