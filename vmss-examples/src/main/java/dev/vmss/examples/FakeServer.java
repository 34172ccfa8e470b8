package dev.vmss.examples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.simulate.FakeEndpoint;
import dev.vmss.engine.simulate.FakeRequest;
import dev.vmss.engine.simulate.FakeResponse;
import dev.vmss.engine.simulate.FakeScaleSets;
import dev.vmss.engine.simulate.HealthScript;
import dev.vmss.engine.simulate.Pace;
import dev.vmss.model.ScaleSet;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The fake service for programs that need HTTP: behind the JDK's own server, on this machine only. A minute of
 * virtual time passes when a client polls an operation, so that nobody waits long; the server can be started with
 * another {@link Pace}.
 *
 * <pre>{@code
 * try (FakeServer azure = FakeServer.start(HealthScript.HEALTHY)) {
 *     client.send(HttpRequest.newBuilder(azure.endpoint().resolve("/subscriptions/…?api-version=2024-11-01")).build(), …);
 * }
 * }</pre>
 */
public final class FakeServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final HttpServer server;
    private final ExecutorService executor;
    private final FakeScaleSets service;
    private final FakeEndpoint fake;

    private FakeServer(HttpServer server, ExecutorService executor, FakeScaleSets service, Pace pace) {
        this.server = server;
        this.executor = executor;
        this.service = service;
        this.fake = FakeEndpoint.of(service, pace);
    }

    /**
     * Starts a server on a free port.
     *
     * @param script the failures
     * @return the server
     * @throws IOException if there is no free port
     */
    public static FakeServer start(HealthScript script) throws IOException {
        return start(script, 0);
    }

    /**
     * Starts a server.
     *
     * @param script the failures
     * @param port the port, or 0 for a free one
     * @return the server
     * @throws IOException if the port is taken
     */
    public static FakeServer start(HealthScript script, int port) throws IOException {
        return start(script, port, Pace.MINUTE_PER_POLL, List.of());
    }

    /**
     * Starts a server with some sets.
     *
     * @param script the failures
     * @param port the port, or 0 for a free one
     * @param pace how virtual time passes for clients that wait
     * @param sets the sets
     * @return the server
     * @throws IOException if the port is taken
     */
    public static FakeServer start(HealthScript script, int port, Pace pace, List<ScaleSet> sets) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(LOOPBACK, port), 0);
        FakeScaleSets service = FakeScaleSets.create(
                script,
                RuleBook.current(),
                Instant.parse("2026-01-01T00:00:00Z"),
                endpoint(server).toString());
        sets.forEach(service::add);
        ExecutorService executor = Executors.newFixedThreadPool(4);
        FakeServer fake = new FakeServer(server, executor, service, pace);
        server.setExecutor(executor);
        server.createContext("/", fake::handle);
        server.start();
        return fake;
    }

    /** {@return the address to use in place of {@code https://management.azure.com}} */
    public URI endpoint() {
        return endpoint(server);
    }

    /** {@return the service behind the server, to prepare it or to advance its time} */
    public FakeScaleSets service() {
        return service;
    }

    private static URI endpoint(HttpServer server) {
        return URI.create("http://" + LOOPBACK + ":" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            FakeRequest request = FakeRequest.of(
                    exchange.getRequestMethod(), exchange.getRequestURI().toString(), body);
            for (String name : exchange.getRequestHeaders().keySet()) {
                request = request.withHeader(name, exchange.getRequestHeaders().getFirst(name));
            }
            answer(exchange, fake.handle(request));
        }
    }

    private static void answer(HttpExchange exchange, FakeResponse response) throws IOException {
        for (Map.Entry<String, String> header : response.headers().entrySet()) {
            exchange.getResponseHeaders().set(header.getKey(), header.getValue());
        }
        byte[] body = response.text().getBytes(StandardCharsets.UTF_8);
        if (body.length == 0) {
            exchange.sendResponseHeaders(response.status(), -1);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(response.status(), body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** Stops the server. */
    @Override
    public void close() {
        server.stop(0);
        executor.shutdown();
    }
}
