package dev.vmss.testkit.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Finds the requests in what a connection receives, in parts of any size. For one thread. */
final class RequestReader {

    private final ServerLimits limits;
    private final ByteQueue input = new ByteQueue();
    private int searched;
    private @Nullable RequestHead head;
    private @Nullable ChunkReader chunks;
    private boolean asksToContinue;

    RequestReader(ServerLimits limits) {
        this.limits = limits;
    }

    /** A complete request. */
    record Request(RequestHead head, String body) {}

    void add(ByteBuffer received) {
        input.add(received);
    }

    /** Whether nothing of another request has come. */
    boolean isEmpty() {
        return head == null && input.size() == 0;
    }

    /** How much memory the incomplete request occupies. */
    long held() {
        return input.capacity() + (chunks == null ? 0 : chunks.size());
    }

    /** Whether the client waits for a permission to send the body; it is given once. */
    boolean takeContinue() {
        boolean asked = asksToContinue;
        asksToContinue = false;
        return asked;
    }

    /**
     * The next request.
     *
     * @return the request, or null if it is not complete
     * @throws BadRequestException if it is malformed or too long
     */
    @Nullable
    Request next() throws BadRequestException {
        if (head == null) {
            head = readHead();
            if (head == null) {
                return null;
            }
            startBody(head);
        }
        byte[] body = readBody(head);
        if (body == null) {
            return null;
        }
        Request request = new Request(head, text(body));
        head = null;
        chunks = null;
        asksToContinue = false;
        return request;
    }

    private @Nullable RequestHead readHead() throws BadRequestException {
        // Some clients send an empty line after a body.
        while (searched == 0 && input.size() >= 2 && input.at(0) == '\r' && input.at(1) == '\n') {
            input.skip(2);
        }
        int last = Math.min(input.size(), limits.headBytes()) - 4;
        for (int i = searched; i <= last; i++) {
            if (input.at(i) == '\r' && input.at(i + 1) == '\n' && input.at(i + 2) == '\r' && input.at(i + 3) == '\n') {
                byte[] bytes = input.take(i);
                input.skip(4);
                searched = 0;
                return RequestHead.parse(bytes);
            }
        }
        if (input.size() >= limits.headBytes()) {
            throw new BadRequestException(
                    431,
                    "RequestHeaderFieldsTooLarge",
                    "Request line and headers must have at most " + limits.headBytes() + " bytes.");
        }
        searched = Math.max(0, last + 1);
        return null;
    }

    private void startBody(RequestHead started) throws BadRequestException {
        boolean waits = started.waitsForContinue();
        if (started.isChunked()) {
            chunks = new ChunkReader(limits.bodyBytes());
            asksToContinue = waits;
        } else {
            if (started.length() > limits.bodyBytes()) {
                throw tooLong(limits.bodyBytes());
            }
            asksToContinue = waits && started.length() > 0;
        }
    }

    private byte @Nullable [] readBody(RequestHead started) throws BadRequestException {
        if (chunks != null) {
            return chunks.read(input) ? chunks.body() : null;
        }
        int length = (int) started.length();
        return input.size() < length ? null : input.take(length);
    }

    private static String text(byte[] body) throws BadRequestException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadRequestException(400, "InvalidRequestContent", "The body must be UTF-8.");
        }
    }

    static BadRequestException tooLong(int longest) {
        return new BadRequestException(
                413, "RequestContentTooLarge", "The body must have at most " + longest + " bytes.");
    }
}
