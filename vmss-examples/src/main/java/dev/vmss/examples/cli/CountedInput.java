package dev.vmss.examples.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what is read. */
final class CountedInput extends FilterInputStream {

    private final AtomicLong read = new AtomicLong();
    private final long size;

    /** Counts a stream of a size, which is 0 if nobody knows it. */
    CountedInput(InputStream in, long size) {
        super(in);
        this.size = size;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        read.addAndGet(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = in.read(bytes, offset, length);
        read.addAndGet(Math.max(0, count));
        return count;
    }

    /** How far it is, such as {@code 45 %} or {@code 12 MB}. */
    String progress() {
        return size > 0
                ? Math.min(100, read.get() * 100 / size) + " %"
                : String.format(Locale.ROOT, "%d MB", read.get() >> 20);
    }
}
