package dev.vmss.testkit.http;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes of a connection that were received and not yet used. For one thread. */
final class ByteQueue {

    private byte[] bytes = new byte[0];
    private int start;
    private int end;

    int size() {
        return end - start;
    }

    /** How much memory it occupies. */
    int capacity() {
        return bytes.length;
    }

    void add(ByteBuffer more) {
        int count = more.remaining();
        if (bytes.length - end < count) {
            int needed = size() + count;
            // At least doubled, so that many small parts are not copied again and again.
            byte[] target = bytes.length < needed ? new byte[Math.max(needed, 2 * bytes.length)] : bytes;
            System.arraycopy(bytes, start, target, 0, size());
            end -= start;
            start = 0;
            bytes = target;
        }
        more.get(bytes, end, count);
        end += count;
    }

    byte at(int index) {
        return bytes[start + index];
    }

    /** Removes the first bytes. */
    byte[] take(int count) {
        byte[] taken = Arrays.copyOfRange(bytes, start, start + count);
        skip(count);
        return taken;
    }

    void skip(int count) {
        start += count;
        if (start == end) {
            // An idle connection occupies nothing.
            bytes = new byte[0];
            start = 0;
            end = 0;
        }
    }
}
