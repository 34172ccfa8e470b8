package dev.vmss.testkit.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Puts the chunks of a body together, as they come. For one thread. */
final class ChunkReader {

    /** A size with extensions, or a trailer. */
    private static final int LONGEST_LINE = 1024;

    private static final int MOST_TRAILERS = 16;
    private static final Pattern SIZE = Pattern.compile("[0-9A-Fa-f]{1,8}");

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final int longest;
    private int left;
    private int trailers;
    private Part part = Part.SIZE;

    private enum Part {
        SIZE,
        DATA,
        END_OF_DATA,
        TRAILER,
        DONE
    }

    ChunkReader(int longest) {
        this.longest = longest;
    }

    int size() {
        return body.size();
    }

    byte[] body() {
        return body.toByteArray();
    }

    /**
     * Takes what has come.
     *
     * @return whether the body is complete
     * @throws BadRequestException if it is not a chunked body, or too long
     */
    boolean read(ByteQueue input) throws BadRequestException {
        while (part != Part.DONE && step(input)) {
            // Each step takes a line or data.
        }
        return part == Part.DONE;
    }

    private boolean step(ByteQueue input) throws BadRequestException {
        if (part == Part.DATA) {
            return data(input);
        }
        int length = lineLength(input);
        if (length < 0) {
            return false;
        }
        String line = new String(input.take(length), StandardCharsets.ISO_8859_1);
        input.skip(2);
        switch (part) {
            case SIZE -> startChunk(line.replaceFirst("[ \t]*;.*", ""));
            case END_OF_DATA -> {
                if (!line.isEmpty()) {
                    throw malformed();
                }
                part = Part.SIZE;
            }
            default -> {
                part = line.isEmpty() ? Part.DONE : Part.TRAILER;
                if (++trailers > MOST_TRAILERS) {
                    throw malformed();
                }
            }
        }
        return true;
    }

    private boolean data(ByteQueue input) {
        int count = Math.min(left, input.size());
        body.writeBytes(input.take(count));
        left -= count;
        part = left == 0 ? Part.END_OF_DATA : Part.DATA;
        return left == 0;
    }

    private void startChunk(String size) throws BadRequestException {
        if (!SIZE.matcher(size).matches()) {
            throw malformed();
        }
        long length = Long.parseLong(size, 16);
        if (length > longest - body.size()) {
            throw RequestReader.tooLong(longest);
        }
        left = (int) length;
        part = left == 0 ? Part.TRAILER : Part.DATA;
    }

    /** The length of the next line, or -1 if it is not complete. */
    private static int lineLength(ByteQueue input) throws BadRequestException {
        for (int i = 0; i < input.size() - 1 && i < LONGEST_LINE; i++) {
            if (input.at(i) == '\r' && input.at(i + 1) == '\n') {
                return i;
            }
        }
        if (input.size() > LONGEST_LINE) {
            throw malformed();
        }
        return -1;
    }

    private static BadRequestException malformed() {
        return BadRequestException.malformed("The chunks of the body are malformed.");
    }
}
