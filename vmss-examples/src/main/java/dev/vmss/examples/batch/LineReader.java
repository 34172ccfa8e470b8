package dev.vmss.examples.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines and never keeps more of one than a limit, however long it is. Not thread-safe. */
final class LineReader {

    /** A buffer that grew for one long line is not kept for the many short ones. */
    private static final int KEPT_BUFFER = 1 << 20;

    private static final Line TOO_LONG = new Line(new byte[0], true);

    private final InputStream in;
    private final int longest;
    private final byte[] chunk = new byte[1 << 16];
    private int position;
    private int end;
    private ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean tooLong;

    LineReader(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * A line.
     *
     * @param bytes its bytes without the line feed; none if it is too long
     * @param tooLong whether it is longer than the limit
     */
    record Line(byte[] bytes, boolean tooLong) {

        boolean isBlank() {
            if (tooLong) {
                return false;
            }
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    /** The next line, or {@code null} at the end of the stream. */
    @Nullable
    Line next() throws IOException {
        boolean started = false;
        while (fill()) {
            started = true;
            int start = position;
            while (position < end && chunk[position] != '\n') {
                position++;
            }
            keep(start, position - start);
            if (position < end) {
                position++;
                return take();
            }
        }
        return started ? take() : null;
    }

    private boolean fill() throws IOException {
        while (position == end) {
            position = 0;
            end = Math.max(0, in.read(chunk));
            if (end == 0) {
                return false;
            }
        }
        return true;
    }

    private void keep(int start, int length) {
        if (tooLong || line.size() + (long) length > longest) {
            tooLong = true;
            line = new ByteArrayOutputStream();
            return;
        }
        try {
            line.write(chunk, start, length);
        } catch (OutOfMemoryError e) {
            // A small heap is a tighter limit; what was kept so far is given back, so there is room to go on.
            tooLong = true;
            line = new ByteArrayOutputStream();
        }
    }

    private Line copy() {
        try {
            return tooLong ? TOO_LONG : new Line(line.toByteArray(), false);
        } catch (OutOfMemoryError e) {
            return TOO_LONG;
        }
    }

    private Line take() {
        Line taken = copy();
        if (line.size() > KEPT_BUFFER) {
            line = new ByteArrayOutputStream();
        } else {
            line.reset();
        }
        tooLong = false;
        return taken;
    }
}
