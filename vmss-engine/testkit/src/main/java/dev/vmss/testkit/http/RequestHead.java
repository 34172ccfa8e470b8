package dev.vmss.testkit.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The request line and the headers of a request.
 *
 * @param method the method
 * @param target the path with the query
 * @param isModern whether the version is 1.1, not 1.0
 * @param headers the headers by their names in lower case
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112">HTTP/1.1</a>
 */
record RequestHead(String method, String target, boolean isModern, Map<String, String> headers) {

    private static final Pattern LINE = Pattern.compile("([A-Z]{1,20}) ([!-~]+) HTTP/1\\.([01])");
    private static final Pattern ABSOLUTE = Pattern.compile("https?://([^/?]+)(/.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADER =
            Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \\t]*([^\\x00-\\x08\\x0A-\\x1F\\x7F]*)");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

    static RequestHead parse(byte[] bytes) throws BadRequestException {
        String[] lines = new String(bytes, StandardCharsets.ISO_8859_1).split("\r\n");
        Matcher line = LINE.matcher(lines[0]);
        if (!line.matches()) {
            throw BadRequestException.malformed("The request line must consist of a method, an address and HTTP/1.1.");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            Matcher header = HEADER.matcher(lines[i]);
            if (!header.matches()) {
                throw BadRequestException.malformed("Header " + i + " is malformed.");
            }
            String name = header.group(1).toLowerCase(Locale.ROOT);
            if (headers.merge(name, header.group(2).strip(), (a, b) -> a + ", " + b)
                            .contains(", ")
                    && name.matches("host|content-length|transfer-encoding")) {
                throw BadRequestException.malformed("The header " + name + " must be there once.");
            }
        }
        return of(line.group(1), line.group(2), line.group(3).equals("1"), headers);
    }

    private static RequestHead of(String method, String target, boolean isModern, Map<String, String> headers)
            throws BadRequestException {
        Matcher absolute = ABSOLUTE.matcher(target);
        if (absolute.matches()) {
            // As a client sends it to a proxy: the address counts, not the header.
            headers.put("host", absolute.group(1));
            return new RequestHead(method, absolute.group(2), isModern, headers);
        } else if (!target.startsWith("/")) {
            throw BadRequestException.malformed("The address must start with a slash.");
        }
        return new RequestHead(method, target, isModern, headers);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    private boolean has(String name, String value) {
        return header(name)
                .filter(text -> (", " + text + ",").toLowerCase(Locale.ROOT).contains(", " + value + ","))
                .isPresent();
    }

    /** Whether the client may send another request after the answer. */
    boolean keepsConnection() {
        return isModern ? !has("connection", "close") : has("connection", "keep-alive");
    }

    boolean isChunked() throws BadRequestException {
        Optional<String> coding = header("transfer-encoding");
        if (coding.isEmpty()) {
            return false;
        } else if (!coding.get().equalsIgnoreCase("chunked") || !isModern) {
            throw new BadRequestException(501, "NotImplemented", "The only transfer encoding is chunked.");
        } else if (header("content-length").isPresent()) {
            throw BadRequestException.malformed("A chunked body has no Content-Length.");
        }
        return true;
    }

    /** The length of a body that is not chunked. */
    long length() throws BadRequestException {
        String text = header("content-length").orElse("0");
        if (!LENGTH.matcher(text).matches()) {
            throw BadRequestException.malformed("The header Content-Length must be a number.");
        }
        return Long.parseLong(text);
    }

    /** Whether the client waits for a permission before it sends the body. */
    boolean waitsForContinue() throws BadRequestException {
        Optional<String> expected = header("expect");
        if (expected.isPresent() && !expected.get().equalsIgnoreCase("100-continue")) {
            throw new BadRequestException(417, "ExpectationFailed", "The only expectation is 100-continue.");
        }
        return expected.isPresent() && isModern;
    }
}
