package dev.vmss.testkit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.rules.Rule;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.rules.RuleKind;
import dev.vmss.engine.rules.Severity;
import dev.vmss.engine.rules.SourceKind;
import dev.vmss.engine.simulate.FakeScaleSets;
import dev.vmss.engine.simulate.HealthScript;
import dev.vmss.engine.simulate.Pace;
import dev.vmss.model.ScaleSet;
import dev.vmss.testkit.Gallery;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that are slow, many, wrong, or a page of a browser. */
@Timeout(60)
class ServerUnderAttackTest {

    private static final ScaleSet WEB = Gallery.webTier();
    private static final String TARGET = WEB.id().orElseThrow() + "?api-version=2024-11-01";
    private static final String GET = request("GET", "");
    private static final String OK = "HTTP/1.1 200 OK";

    private FakeServer server = start(ServerLimits.DEFAULT);

    private static FakeServer start(ServerLimits limits) {
        FakeScaleSets service = FakeScaleSets.create();
        service.add(WEB);
        try {
            return FakeServer.start(service, Pace.MINUTE_PER_POLL, 0, limits);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void restart(ServerLimits limits) {
        server.close();
        server = start(limits);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String request(String method, String headers) {
        return method + " " + TARGET + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
    }

    private RawClient client() throws IOException {
        return new RawClient(server.uri());
    }

    private String answer(String request) throws IOException {
        try (RawClient client = client()) {
            return client.send(request).status();
        }
    }

    private List<RawClient> clients(int count, String sent) throws IOException {
        List<RawClient> clients = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            clients.add(client().send(sent));
        }
        return clients;
    }

    private static void closeAll(List<RawClient> clients) throws IOException {
        for (RawClient client : clients) {
            client.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET ", "PUT / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{"})
    void manyClientsThatStallDoNotBlockAnother(String sent) throws IOException {
        List<RawClient> stalled = clients(400, sent);

        assertEquals(OK, answer(GET));
        closeAll(stalled);
    }

    @Test
    void beyondTheGreatestNumberTheLongestWaitingConnectionIsClosed() throws IOException {
        restart(new ServerLimits(1000, 1000, 100_000, 20, Duration.ofMinutes(1), Duration.ofMinutes(1)));
        List<RawClient> stalled = clients(20, "GET ");

        try (RawClient late = client()) {
            assertEquals(OK, late.send(GET).status());
            assertTrue(stalled.get(0).isClosedByServer());
            assertEquals(OK, late.send(GET).status());
        }
        closeAll(stalled);
    }

    @Test
    void clientsThatReadNothingDoNotBlockAnother() throws IOException {
        String list = GET.replace("?", "/virtualMachines?");
        List<RawClient> deaf = clients(50, list.repeat(300));

        assertEquals(OK, answer(GET));
        closeAll(deaf);
    }

    @Test
    void clientsThatSendMuchAreHeldWithinALimit() throws IOException {
        restart(new ServerLimits(1000, 200_000, 400_000, 100, Duration.ofMinutes(1), Duration.ofMinutes(1)));
        String most = request("PATCH", "Content-Length: 150001\r\n") + " ".repeat(150_000);
        List<RawClient> greedy = clients(10, most);

        assertEquals(OK, answer(GET));
        assertTrue(greedy.get(0).isClosedByServer());
        closeAll(greedy);
    }

    @Test
    void aRequestMustComeInTime() throws IOException {
        restart(new ServerLimits(1000, 1000, 100_000, 20, Duration.ofMillis(300), Duration.ofMinutes(1)));
        try (RawClient slow = client()) {
            slow.send("GET ");
            assertEquals("HTTP/1.1 408 Request Timeout", slow.status());
            assertTrue(slow.isClosedByServer());
        }
        try (RawClient slow = client()) {
            slow.send(request("PATCH", "Content-Length: 100\r\n") + "{");
            assertEquals("HTTP/1.1 408 Request Timeout", slow.status());
        }
    }

    @Test
    void moreBytesGiveARequestNoMoreTime() throws Exception {
        restart(new ServerLimits(1000, 1000, 100_000, 20, Duration.ofSeconds(1), Duration.ofMinutes(1)));
        try (RawClient slow = client()) {
            long start = System.nanoTime();
            String status = "";
            try {
                while (System.nanoTime() - start < Duration.ofSeconds(2).toNanos()) {
                    slow.send("x");
                    Thread.sleep(50);
                }
                // Had the last byte counted, the answer would come a second after it.
                slow.waitAtMost(Duration.ofMillis(500));
                status = slow.line();
            } catch (SocketException e) {
                // The server has closed the connection.
                status = "";
            }
            assertTrue(status.isEmpty() || status.startsWith("HTTP/1.1 408"), status);
        }
    }

    @Test
    void anIdleConnectionIsClosed() throws IOException {
        restart(new ServerLimits(1000, 1000, 100_000, 20, Duration.ofMinutes(1), Duration.ofMillis(300)));
        try (RawClient idle = client()) {
            assertEquals(OK, idle.send(GET).status());
            assertTrue(idle.isClosedByServer());
        }
    }

    @Test
    void longBodiesAreRefusedBeforeTheyCome() throws IOException {
        assertEquals("HTTP/1.1 413 Content Too Large", answer(request("PATCH", "Content-Length: 99999999999\r\n")));
        assertEquals(
                "HTTP/1.1 413 Content Too Large",
                answer(request("PATCH", "Transfer-Encoding: chunked\r\n") + "7fffffff\r\n"));
    }

    @Test
    void longHeadersAreRefused() throws IOException {
        assertEquals(
                "HTTP/1.1 431 Request Header Fields Too Large",
                answer(request("GET", "X: " + "x".repeat(40_000) + "\r\n")));
        assertEquals("HTTP/1.1 431 Request Header Fields Too Large", answer("x".repeat(33_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:80", "127.0.0.1:65535", "127.9.9.9", "[::1]:80"})
    void thisMachineIsAnswered(String host) throws IOException {
        assertEquals(OK, answer(GET.replace("localhost", host)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "evil.example:80",
                "localhost@evil.example",
                "192.168.0.1",
                "0.0.0.0"
            })
    void noOtherHostIsAnswered(String host) throws IOException {
        assertEquals("HTTP/1.1 421 Misdirected Request", answer(GET.replace("localhost", host)));
        assertEquals("HTTP/1.1 421 Misdirected Request", answer(GET.replace("GET ", "GET http://" + host)));
    }

    @ParameterizedTest
    @CsvSource({
        "Origin: https://evil.example",
        "Origin: null",
        "Origin: http://127.0.0.1:3000",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site"
    })
    void noPageOfABrowserChangesAnything(String header) throws IOException {
        String body = "{\"tags\": {\"a\": \"b\"}}";
        String patch = request("PATCH", header + "\r\nContent-Length: " + body.length() + "\r\n") + body;

        assertEquals("HTTP/1.1 403 Forbidden", answer(patch));
        assertEquals("HTTP/1.1 403 Forbidden", answer(request("GET", header + "\r\n")));
        assertEquals(
                WEB.tags(),
                server.service().find(WEB.id().orElseThrow()).orElseThrow().tags());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/2.0\r\nHost: localhost\r\n\r\n",
                "GET /\r\n\r\n",
                "get / HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET x HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /\u00e9 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost : localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\n folded\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nA: \u0000\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\nA: b\r\n\r\n",
                "PUT / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
                "PUT / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1, 2\r\n\r\nxx",
                "PUT / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "PUT / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n",
                "PUT / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n",
                "PUT / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n\r\n\u00ff",
                "GET /?a=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            })
    void whatIsNotHttpIsRefused(String sent) throws IOException {
        assertEquals("HTTP/1.1 400 Bad Request", answer(sent));
        assertEquals(OK, answer(GET));
    }

    @Test
    void clientsThatVanishLeaveNothing() throws IOException {
        for (RawClient client : clients(100, request("PATCH", "Content-Length: 1000\r\n") + "{\"tags\": ")) {
            client.vanish();
        }
        assertEquals(OK, answer(GET));
        assertEquals(
                WEB.tags(),
                server.service().find(WEB.id().orElseThrow()).orElseThrow().tags());
    }

    @Test
    void anErrorOfTheServiceEndsOneRequestOnly() throws IOException {
        Rule broken = Rule.about("broken", "tags.{*}")
                .kind(RuleKind.DEPENDS_ON_VALUE)
                .summary("A rule that cannot be loaded.")
                .remedy("Load it.")
                .accepted(Severity.WARNING)
                .source(SourceKind.DOCUMENTED, LocalDate.of(2026, 11, 20), "https://wiki.example.com/broken")
                .when(update -> {
                    throw new NoClassDefFoundError("gone");
                })
                .build();
        FakeScaleSets service = FakeScaleSets.create(
                HealthScript.HEALTHY, RuleBook.current().with(broken), Instant.parse("2026-01-01T00:00:00Z"));
        service.add(WEB);
        server.close();
        server = FakeServer.start(service);

        assertEquals(
                "HTTP/1.1 500 Internal Server Error",
                answer(request("PATCH", "Content-Length: 19\r\n") + "{\"tags\": {\"a\":\"b\"}}"));
        assertEquals(OK, answer(GET));
    }

    @Test
    void requestsInOnePieceAreAnsweredInTheirOrder() throws IOException {
        try (RawClient client = client()) {
            client.send(GET + request("BREW", "") + "\r\n" + GET);
            assertEquals(OK, client.status());
            assertEquals("HTTP/1.1 405 Method Not Allowed", client.status());
            assertEquals(OK, client.status());
        }
    }

    @Test
    void aRequestMayComeByteByByte() throws IOException {
        try (RawClient client = client()) {
            for (char c : (request("PATCH", "Transfer-Encoding: chunked\r\n")
                            + "2;x=y\r\n{}\r\n0\r\nTrailer: x\r\n\r\n")
                    .toCharArray()) {
                client.send(String.valueOf(c));
            }
            assertEquals(OK, client.status());
        }
    }

    @Test
    void aClientMayAskBeforeItSendsTheBody() throws IOException {
        try (RawClient client = client()) {
            client.send(request("PATCH", "Content-Length: 2\r\nExpect: 100-continue\r\n"));
            assertEquals("HTTP/1.1 100 Continue", client.status());
            assertEquals(OK, client.send("{}").status());
        }
    }

    @Test
    void oldClientsGetOneAnswer() throws IOException {
        try (RawClient client = client()) {
            client.send("GET " + TARGET + " HTTP/1.0\r\n\r\n");
            assertEquals(OK, client.status());
            assertTrue(client.isClosedByServer());
        }
    }

    @Test
    void furtherRequestsOfAConnectionDoNotWaitForTheNetwork() throws IOException {
        try (RawClient client = client()) {
            client.send(GET).status();
            List<Duration> times = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                long start = System.nanoTime();
                client.send(GET).status();
                times.add(Duration.ofNanos(System.nanoTime() - start));
            }
            Collections.sort(times);
            // A busy machine delays some; the network would delay each by 40 ms.
            assertTrue(times.get(10).compareTo(Duration.ofMillis(30)) < 0, times::toString);
        }
    }

    @Test
    void theServerEndsAlthoughClientsAreConnected() throws IOException {
        List<RawClient> clients = clients(3, "GET ");
        server.close();
        server.close();
        for (RawClient client : clients) {
            assertTrue(client.isClosedByServer());
            client.close();
        }
    }
}
