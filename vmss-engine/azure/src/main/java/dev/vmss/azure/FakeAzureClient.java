package dev.vmss.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeader;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.management.AzureEnvironment;
import com.azure.core.management.profile.AzureProfile;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import com.azure.resourcemanager.compute.ComputeManager;
import dev.vmss.engine.simulate.FakeEndpoint;
import dev.vmss.engine.simulate.FakeRequest;
import dev.vmss.engine.simulate.FakeResponse;
import dev.vmss.engine.simulate.FakeScaleSets;
import dev.vmss.engine.simulate.Pace;
import dev.vmss.model.mapper.JsonForm;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import reactor.core.publisher.Mono;

/**
 * The fake service as the HTTP client of the Azure SDK: a test's client of the SDK uses it without a socket, and every
 * operation ends before its answer unless another {@link Pace} is specified.
 *
 * <pre>{@code
 * FakeScaleSets azure = FakeScaleSets.create();
 * azure.add(set);
 * ComputeManager compute = FakeAzureClient.of(azure).computeManager("00000000-0000-0000-0000-000000000000");
 * compute.virtualMachineScaleSets().getById(id).update().withCapacity(9).apply();
 * }</pre>
 *
 * <p>It answers requests to {@code management.azure.com} only. Thread-safe.
 */
public final class FakeAzureClient implements HttpClient, JsonForm {

    private static final String HOST = "management.azure.com";
    private static final String TENANT = "00000000-0000-0000-0000-000000000000";
    private static final OffsetDateTime NEVER = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final FakeEndpoint endpoint;

    private FakeAzureClient(FakeEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * A client for which every operation ends before its answer, including rolling upgrades.
     *
     * @param service the service, made for the endpoint {@code https://management.azure.com}, the default
     * @return the client
     */
    public static FakeAzureClient of(FakeScaleSets service) {
        return of(service, Pace.AT_ONCE);
    }

    /**
     * A client for which virtual time passes at a pace. The SDK waits a second before it polls an operation.
     *
     * @param service the service, made for the endpoint {@code https://management.azure.com}, the default
     * @param pace the pace
     * @return the client
     */
    public static FakeAzureClient of(FakeScaleSets service, Pace pace) {
        return new FakeAzureClient(FakeEndpoint.of(service, pace));
    }

    /**
     * A compute manager that uses this client, with a credential that needs no service.
     *
     * @param subscription the id of the subscription
     * @return the manager
     */
    public ComputeManager computeManager(String subscription) {
        return ComputeManager.configure()
                .withHttpClient(this)
                .authenticate(credential(), new AzureProfile(TENANT, subscription, AzureEnvironment.AZURE));
    }

    /**
     * A credential that the fake service accepts, for clients that are built in another way.
     *
     * @return the credential
     */
    public static TokenCredential credential() {
        return request -> Mono.just(new AccessToken("fake", NEVER));
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return Mono.fromSupplier(() -> answer(request));
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
        return answer(request);
    }

    private HttpResponse answer(HttpRequest request) {
        if (!request.getUrl().getHost().equalsIgnoreCase(HOST)) {
            throw new IllegalStateException("The fake answers for " + HOST + " only, and "
                    + request.getUrl().getHost() + " was asked: nothing was sent");
        }
        BinaryData data = request.getBodyAsBinaryData();
        FakeRequest asked = FakeRequest.of(
                request.getHttpMethod().toString(),
                request.getUrl().toString(),
                data == null ? "" : new String(data.toBytes(), StandardCharsets.UTF_8));
        for (HttpHeader header : request.getHeaders()) {
            asked = asked.withHeader(header.getName(), header.getValue());
        }
        return response(request, endpoint.handle(asked));
    }

    private static HttpResponse response(HttpRequest request, FakeResponse answer) {
        byte[] body = answer.text().getBytes(StandardCharsets.UTF_8);
        HttpHeaders headers = new HttpHeaders();
        answer.headers().forEach((name, value) -> headers.set(HttpHeaderName.fromString(name), value));
        headers.set(HttpHeaderName.CONTENT_LENGTH, Integer.toString(body.length));
        if (body.length > 0) {
            headers.set(HttpHeaderName.CONTENT_TYPE, "application/json; charset=utf-8");
        }
        return new ReadResponse(request, answer.status(), headers, body);
    }
}
