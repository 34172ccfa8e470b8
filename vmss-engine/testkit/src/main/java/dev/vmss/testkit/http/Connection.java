package dev.vmss.testkit.http;

import dev.vmss.engine.simulate.FakeResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A connection of a client: it reads a request, waits for its answer, writes it, and so on. Never blocks. For one thread. */
final class Connection {

    /** How long a client may take to read the last answer before its connection is reset. */
    private static final Duration PARTING = Duration.ofSeconds(2);

    private final SocketChannel channel;
    private final SelectionKey key;
    private final ServerLimits limits;
    private final RequestReader reader;
    private State state = State.IDLE;
    private long since;
    private RequestReader.@Nullable Request request;
    private @Nullable ByteBuffer answer;
    private boolean isLast;

    private enum State {
        /** Nothing of a request has come. */
        IDLE,
        /** A part of a request has come. */
        READING,
        /** The service is to answer. */
        WAITING,
        /** A part of the answer is written. */
        WRITING,
        /** The last answer is written, and what still comes is ignored, so that the client can read it. */
        PARTING
    }

    Connection(SocketChannel channel, SelectionKey key, ServerLimits limits, long now) {
        this.channel = channel;
        this.key = key;
        this.limits = limits;
        this.reader = new RequestReader(limits);
        this.since = now;
    }

    /** Since when the client has kept the server waiting, in nanoseconds. */
    long since() {
        return since;
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    /** Whether the service is to answer a request. */
    boolean isWaiting() {
        return state == State.WAITING && isOpen();
    }

    /** How much memory the connection occupies for what its client has not yet sent or read. */
    long held() {
        return reader.held() + (answer == null ? 0 : answer.capacity());
    }

    /** Does what the client is ready for. */
    void proceed(ByteBuffer buffer, long now) throws IOException {
        if (key.isReadable()) {
            read(buffer, now);
        } else if (key.isWritable()) {
            write(now);
        }
    }

    private void read(ByteBuffer buffer, long now) throws IOException {
        buffer.clear();
        if (channel.read(buffer) < 0) {
            close();
        } else if (state != State.PARTING) {
            reader.add(buffer.flip());
            findRequest(now);
        }
    }

    private void findRequest(long now) throws IOException {
        try {
            RequestReader.Request found = reader.next();
            if (found != null) {
                Visitors.check(found.head());
                request = found;
                enter(State.WAITING, 0, now);
            } else {
                enter(reader.isEmpty() ? State.IDLE : State.READING, SelectionKey.OP_READ, now);
                if (reader.takeContinue() && channel.write(ResponseBytes.CONTINUE.duplicate()) == 0) {
                    close();
                }
            }
        } catch (BadRequestException e) {
            refuse(e, now);
        }
    }

    /** The request that the service is to answer. */
    RequestReader.Request request() {
        if (request == null) {
            throw new IllegalStateException("Nothing was asked");
        }
        return request;
    }

    /** Writes the answer to the request. */
    void answer(FakeResponse response, long now) throws IOException {
        RequestHead head = request().head();
        request = null;
        isLast = !head.keepsConnection();
        answer = ResponseBytes.of(response, head.method().equals("HEAD"), !isLast);
        write(now);
    }

    /** Writes the last answer, to a request that the service does not see. */
    void refuse(BadRequestException refused, long now) throws IOException {
        isLast = true;
        answer = ResponseBytes.of(ResponseBytes.refusal(refused), false, false);
        write(now);
    }

    private void write(long now) throws IOException {
        if (answer == null) {
            return;
        }
        channel.write(answer);
        if (answer.hasRemaining()) {
            enter(State.WRITING, SelectionKey.OP_WRITE, now);
            return;
        }
        answer = null;
        if (isLast) {
            channel.shutdownOutput();
            enter(State.PARTING, SelectionKey.OP_READ, now);
        } else {
            // The client may have sent the next request already.
            findRequest(now);
        }
    }

    private void enter(State next, int operations, long now) {
        if (next != state) {
            state = next;
            since = now;
        }
        key.interestOps(operations);
    }

    /** Closes the connection if its client has kept the server waiting for too long. */
    void checkTime(long now) throws IOException {
        long waited = now - since;
        switch (state) {
            case READING -> {
                if (waited > limits.exchangeTime().toNanos()) {
                    refuse(
                            new BadRequestException(
                                    408,
                                    "RequestTimeout",
                                    "A request must be complete after "
                                            + limits.exchangeTime().toSeconds() + " s."),
                            now);
                }
            }
            case WRITING -> closeAfter(waited, limits.exchangeTime());
            case IDLE -> closeAfter(waited, limits.idleTime());
            case PARTING -> closeAfter(waited, PARTING);
            case WAITING -> {
                // The client waits for the server, which answers in turn.
            }
        }
    }

    private void closeAfter(long waited, Duration longest) throws IOException {
        if (waited > longest.toNanos()) {
            close();
        }
    }

    void close() throws IOException {
        answer = null;
        request = null;
        channel.close();
    }
}
