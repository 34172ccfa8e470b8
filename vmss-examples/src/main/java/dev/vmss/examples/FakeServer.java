package dev.vmss.examples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.simulate.FakeRequest;
import dev.vmss.engine.simulate.FakeResponse;
import dev.vmss.engine.simulate.FakeScaleSets;
import dev.vmss.engine.simulate.HealthScript;
import dev.vmss.model.ScaleSet;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The fake service for programs that need HTTP: behind the JDK's own server, on this machine only. A minute of
 * virtual time passes when a client polls an operation, so that nobody waits. Other requests do not change the
 * time, unless the server is started with a time that passes before each GET, for clients that poll a status in a
 * loop.
 *
 * <pre>{@code
 * try (FakeServer azure = FakeServer.start(HealthScript.HEALTHY)) {
 *     client.send(HttpRequest.newBuilder(azure.endpoint().resolve("/subscriptions/…?api-version=2024-11-01")).build(), …);
 * }
 * }</pre>
 *
 * <p>It answers {@code Retry-After: 0}. The Azure SDK for Java ignores that value and waits half a minute between
 * polls, unless its client is built with its own {@code defaultPollInterval}.
 */
public final class FakeServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration BETWEEN_POLLS = Duration.ofMinutes(1);

    private final HttpServer server;
    private final ExecutorService executor;
    private final FakeScaleSets service;
    private final Duration perRead;

    private FakeServer(HttpServer server, ExecutorService executor, FakeScaleSets service, Duration perRead) {
        this.server = server;
        this.executor = executor;
        this.service = service;
        this.perRead = perRead;
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
        return start(script, port, Duration.ZERO, List.of());
    }

    /**
     * Starts a server with some sets.
     *
     * @param script the failures
     * @param port the port, or 0 for a free one
     * @param perRead the virtual time that passes before each GET, except that of an operation's status
     * @param sets the sets
     * @return the server
     * @throws IOException if the port is taken
     * @throws IllegalArgumentException if the time is negative
     */
    public static FakeServer start(HealthScript script, int port, Duration perRead, List<ScaleSet> sets)
            throws IOException {
        if (perRead.isNegative()) {
            throw new IllegalArgumentException("perRead: must not be negative");
        }
        HttpServer server = HttpServer.create(new InetSocketAddress(LOOPBACK, port), 0);
        FakeScaleSets service = FakeScaleSets.create(
                script,
                RuleBook.current(),
                Instant.parse("2026-01-01T00:00:00Z"),
                endpoint(server).toString());
        sets.forEach(service::add);
        ExecutorService executor = Executors.newFixedThreadPool(4);
        FakeServer fake = new FakeServer(server, executor, service, perRead);
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
            String uri = exchange.getRequestURI().toString();
            if (uri.contains("/operations/")) {
                service.advance(BETWEEN_POLLS);
            } else if (exchange.getRequestMethod().equals("GET")) {
                service.advance(perRead);
            }
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            FakeRequest request = FakeRequest.of(exchange.getRequestMethod(), uri, body);
            for (String name : exchange.getRequestHeaders().keySet()) {
                request = request.withHeader(name, exchange.getRequestHeaders().getFirst(name));
            }
            answer(exchange, service.handle(request));
        }
    }

    private static void answer(HttpExchange exchange, FakeResponse response) throws IOException {
        for (Map.Entry<String, String> header : response.headers().entrySet()) {
            // Time is virtual, so that a client need not wait for it.
            String value = header.getKey().equals("Retry-After") ? "0" : header.getValue();
            exchange.getResponseHeaders().set(header.getKey(), value);
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
