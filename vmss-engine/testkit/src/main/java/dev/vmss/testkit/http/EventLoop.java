package dev.vmss.testkit.http;

import dev.vmss.engine.simulate.FakeEndpoint;
import dev.vmss.engine.simulate.FakeRequest;
import dev.vmss.engine.simulate.FakeResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Predicate;

/** Serves all connections by one thread, a request of each in turn. */
final class EventLoop implements Runnable {

    private static final long TICK_MILLIS = 100;

    private final ServerSocketChannel acceptor;
    private final Selector selector;
    private final String address;
    private final FakeEndpoint endpoint;
    private final ServerLimits limits;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 << 10);
    private final List<Connection> connections = new ArrayList<>();
    private final Queue<Connection> waiting = new ArrayDeque<>();
    private volatile boolean isStopped;

    EventLoop(ServerSocketChannel acceptor, String address, FakeEndpoint endpoint, ServerLimits limits)
            throws IOException {
        this.acceptor = acceptor;
        this.address = address;
        this.endpoint = endpoint;
        this.limits = limits;
        this.selector = Selector.open();
        acceptor.configureBlocking(false);
        acceptor.register(selector, SelectionKey.OP_ACCEPT);
    }

    /** Lets the loop end after the current request. */
    void stop() {
        isStopped = true;
        selector.wakeup();
    }

    @Override
    public void run() {
        try (acceptor;
                selector) {
            long checked = System.nanoTime();
            while (!isStopped) {
                if (waiting.isEmpty()) {
                    selector.select(this::proceed, TICK_MILLIS);
                } else {
                    selector.selectNow(this::proceed);
                }
                answerWaiting();
                long now = System.nanoTime();
                if (now - checked > TICK_MILLIS * 1_000_000) {
                    checked = now;
                    connections.forEach(connection -> attempt(connection, () -> connection.checkTime(now)));
                }
                connections.removeIf(connection -> !connection.isOpen());
            }
            for (Connection connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void proceed(SelectionKey key) {
        if (key.channel() == acceptor) {
            accept();
            return;
        }
        Connection connection = (Connection) key.attachment();
        attempt(connection, () -> connection.proceed(buffer, System.nanoTime()));
        if (connection.isWaiting()) {
            waiting.add(connection);
        }
        while (held() > limits.heldBytes() && closeStalest(other -> other != connection && other.held() > 0)) {
            // Until there is room.
        }
    }

    private long held() {
        return connections.stream().mapToLong(Connection::held).sum();
    }

    private void accept() {
        try {
            SocketChannel channel = acceptor.accept();
            if (channel == null) {
                return;
            }
            if (connections.size() >= limits.connections()) {
                closeStalest(any -> true);
            }
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
            Connection connection = new Connection(channel, key, limits, System.nanoTime());
            key.attach(connection);
            connections.add(connection);
        } catch (IOException e) {
            // The client has gone, or the process has too many files open.
            closeStalest(any -> true);
        }
    }

    /** Closes the connection whose client has kept the server waiting longest; one that waits for the server stays. */
    private boolean closeStalest(Predicate<Connection> among) {
        Optional<Connection> stalest = connections.stream()
                .filter(connection -> connection.isOpen() && !connection.isWaiting())
                .filter(among)
                .min(Comparator.comparingLong(Connection::since));
        stalest.ifPresent(connection -> {
            attempt(connection, connection::close);
            connections.remove(connection);
        });
        return stalest.isPresent();
    }

    private void answerWaiting() {
        // Who has sent several requests gets one answer before others get theirs.
        for (int i = waiting.size(); i > 0; i--) {
            Connection connection = waiting.remove();
            if (connection.isWaiting()) {
                attempt(connection, () -> answer(connection));
                if (connection.isWaiting()) {
                    waiting.add(connection);
                }
            }
        }
    }

    private void answer(Connection connection) throws IOException {
        FakeResponse response;
        try {
            response = endpoint.handle(request(connection.request()));
        } catch (BadRequestException e) {
            response = ResponseBytes.refusal(e);
        } catch (RuntimeException | Error e) {
            // Whatever a request leads to, the others are answered.
            response = FakeResponse.ofError(500, "InternalServerError", "The fake failed: " + e.getClass());
        }
        connection.answer(response, System.nanoTime());
    }

    private FakeRequest request(RequestReader.Request asked) throws BadRequestException {
        RequestHead head = asked.head();
        try {
            FakeRequest plain = FakeRequest.of(head.method(), address + head.target(), asked.body());
            return new FakeRequest(
                    plain.method(), plain.endpoint(), plain.path(), plain.query(), head.headers(), plain.body());
        } catch (IllegalArgumentException e) {
            throw BadRequestException.malformed("The query of the address is not encoded correctly.");
        }
    }

    private interface Attempt {

        void run() throws IOException;
    }

    /** An error of a connection ends this connection only. */
    private static void attempt(Connection connection, Attempt action) {
        try {
            action.run();
        } catch (IOException e) {
            try {
                connection.close();
            } catch (IOException again) {
                e.addSuppressed(again);
            }
        }
    }
}
