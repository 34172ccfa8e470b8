package dev.vmss.examples.batch;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Text from outside. What decodes it mostly puts other characters in place of bytes that are no UTF-8. */
final class Utf8 {

    private static final int AT_ONCE = 1 << 13;

    private Utf8() {}

    /** Whether bytes are text in UTF-8. */
    static boolean isValid(byte[] bytes, int start, int length) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes, start, length);
        CharBuffer out = CharBuffer.allocate(Math.min(length + 1, AT_ONCE));
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            result = decoder.decode(in, out.clear(), true);
        }
        return !result.isError();
    }
}
