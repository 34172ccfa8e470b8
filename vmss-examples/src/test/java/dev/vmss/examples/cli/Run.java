package dev.vmss.examples.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One run of the command.
 *
 * @param status the exit status
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Run(int status, String out, String err) {

    static Run vmss(String... args) {
        return withInput("", args);
    }

    static Run withInput(String input, String... args) {
        return at(Terminal.NONE, input, args);
    }

    /** A run of which somebody sees the output at a terminal. */
    static Run at(Terminal terminal, String... args) {
        return at(terminal, "", args);
    }

    private static Run at(Terminal terminal, String input, String[] args) {
        InputStream inBefore = System.in;
        PrintStream outBefore = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            int status = VmssCommand.commandLine(terminal, Progress.SILENT, List.of(args))
                    .setOut(new PrintWriter(out))
                    .setErr(new PrintWriter(err))
                    .execute(args);
            return new Run(status, out + bytes.toString(StandardCharsets.UTF_8), err.toString());
        } finally {
            System.setIn(inBefore);
            System.setOut(outBefore);
        }
    }

    /** The one line on standard error. */
    String sentence() {
        if (err.lines().count() != 1 || !out.isEmpty()) {
            throw new AssertionError("expected one sentence only, but got " + this);
        }
        return err.strip();
    }
}
