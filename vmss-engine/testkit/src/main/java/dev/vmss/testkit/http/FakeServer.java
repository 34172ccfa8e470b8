package dev.vmss.testkit.http;

import dev.vmss.engine.simulate.FakeEndpoint;
import dev.vmss.engine.simulate.FakeScaleSets;
import dev.vmss.engine.simulate.Pace;
import dev.vmss.model.mapper.JsonForm;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.channels.ServerSocketChannel;

/**
 * The fake service behind HTTP on a port of this machine, for clients of any language: a Java SDK that is given its address, the
 * Azure CLI, or curl.
 *
 * <pre>{@code
 * FakeScaleSets azure = FakeScaleSets.create();
 * azure.add(set);
 * try (FakeServer server = FakeServer.start(azure)) {
 *     client.send(HttpRequest.newBuilder(server.uri().resolve(set.id() + "?api-version=2024-11-01")).build(), …);
 * }
 * }</pre>
 *
 * <p>Credentials are not checked. It speaks HTTP/1.1 without TLS at 127.0.0.1, and answers only requests whose header {@code
 * Host} names this machine and that do not come from a page of a browser. {@link ServerLimits} bound what a client can occupy.
 * One daemon thread serves all connections. Thread-safe.
 */
public final class FakeServer implements AutoCloseable, JsonForm {

    private static final String LOOPBACK = "127.0.0.1";

    private final FakeScaleSets service;
    private final URI uri;
    private final EventLoop loop;
    private final Thread thread;

    private FakeServer(FakeScaleSets service, URI uri, EventLoop loop) {
        this.service = service;
        this.uri = uri;
        this.loop = loop;
        this.thread = new Thread(loop, "vmss-fake-" + uri.getPort());
        thread.setDaemon(true);
    }

    /**
     * Starts a server on a free port, in which a minute of virtual time passes when a client polls an operation.
     *
     * @param service the service behind it
     * @return the server
     * @throws IOException if there is no free port
     */
    public static FakeServer start(FakeScaleSets service) throws IOException {
        return start(service, Pace.MINUTE_PER_POLL, 0);
    }

    /**
     * Starts a server with the default limits.
     *
     * @param service the service behind it
     * @param pace how virtual time passes for clients that wait
     * @param port the port, or 0 for a free one
     * @return the server
     * @throws IOException if the port is taken
     * @throws IllegalArgumentException if the port is not between 0 and 65535
     */
    public static FakeServer start(FakeScaleSets service, Pace pace, int port) throws IOException {
        return start(service, pace, port, ServerLimits.DEFAULT);
    }

    /**
     * Starts a server.
     *
     * @param service the service behind it
     * @param pace how virtual time passes for clients that wait
     * @param port the port, or 0 for a free one
     * @param limits how much a client may occupy
     * @return the server
     * @throws IOException if the port is taken
     * @throws IllegalArgumentException if the port is not between 0 and 65535
     */
    public static FakeServer start(FakeScaleSets service, Pace pace, int port, ServerLimits limits) throws IOException {
        InetSocketAddress wanted = new InetSocketAddress(LOOPBACK, port);
        ServerSocketChannel acceptor = ServerSocketChannel.open();
        try {
            acceptor.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            acceptor.bind(wanted);
            InetSocketAddress bound = (InetSocketAddress) acceptor.getLocalAddress();
            URI uri = URI.create("http://" + LOOPBACK + ":" + bound.getPort());
            FakeServer server = new FakeServer(
                    service, uri, new EventLoop(acceptor, uri.toString(), FakeEndpoint.of(service, pace), limits));
            server.thread.start();
            return server;
        } catch (IOException e) {
            acceptor.close();
            throw e;
        }
    }

    /** {@return the address to use in place of {@code https://management.azure.com}} */
    public URI uri() {
        return uri;
    }

    /** {@return the service behind the server, to prepare it or to advance its time} */
    public FakeScaleSets service() {
        return service;
    }

    /** Answers the current request, and closes the port and all connections. A closed server stays closed. */
    @Override
    public void close() {
        if (thread.isAlive()) {
            loop.stop();
        }
        boolean isInterrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
