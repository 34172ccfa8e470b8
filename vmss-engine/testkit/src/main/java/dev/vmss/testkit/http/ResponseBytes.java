package dev.vmss.testkit.http;

import dev.vmss.engine.simulate.FakeResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Answers as bytes: head and body in one piece, so that no part waits for the client's acknowledgement of the other. */
final class ResponseBytes {

    static final ByteBuffer CONTINUE = ByteBuffer.wrap(
                    "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII))
            .asReadOnlyBuffer();

    private static final Map<Integer, String> REASONS = Map.ofEntries(
            Map.entry(200, "OK"),
            Map.entry(201, "Created"),
            Map.entry(202, "Accepted"),
            Map.entry(204, "No Content"),
            Map.entry(400, "Bad Request"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(408, "Request Timeout"),
            Map.entry(409, "Conflict"),
            Map.entry(412, "Precondition Failed"),
            Map.entry(413, "Content Too Large"),
            Map.entry(417, "Expectation Failed"),
            Map.entry(421, "Misdirected Request"),
            Map.entry(431, "Request Header Fields Too Large"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(501, "Not Implemented"));

    private ResponseBytes() {}

    static ByteBuffer of(FakeResponse response, boolean isForHead, boolean keepsConnection) {
        byte[] body = response.text().getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("HTTP/1.1 ")
                .append(response.status())
                .append(' ')
                .append(REASONS.getOrDefault(response.status(), ""))
                .append("\r\n");
        response.headers().forEach((name, value) -> header(head, name, value));
        if (body.length > 0) {
            header(head, "Content-Type", "application/json; charset=utf-8");
        }
        if (response.status() != 204) {
            header(head, "Content-Length", Integer.toString(body.length));
        }
        header(head, "Connection", keepsConnection ? "keep-alive" : "close");
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        boolean hasBody = !isForHead && response.status() != 204;
        ByteBuffer bytes = ByteBuffer.allocate(start.length + (hasBody ? body.length : 0));
        bytes.put(start);
        if (hasBody) {
            bytes.put(body);
        }
        return bytes.flip();
    }

    /** A name of the request may be in an address that a header repeats; it cannot begin another header. */
    private static void header(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value.replaceAll("[\r\n]", "%0A")).append("\r\n");
    }

    static FakeResponse refusal(BadRequestException refused) {
        return FakeResponse.ofError(refused.status(), refused.code(), refused.text());
    }
}
