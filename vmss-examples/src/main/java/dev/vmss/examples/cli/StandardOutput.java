package dev.vmss.examples.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Remembers why it cannot be written any more, which the writers around it keep to themselves. */
final class StandardOutput extends FilterOutputStream {

    private @Nullable IOException failure;

    StandardOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** Whether something was lost that somebody wanted: who reads no further, as {@code head} does, has what they want. */
    boolean lost() {
        String message = failure == null ? null : failure.getMessage();
        return failure != null && (message == null || !message.contains("pipe"));
    }
}
