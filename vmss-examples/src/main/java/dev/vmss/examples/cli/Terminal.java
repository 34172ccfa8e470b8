package dev.vmss.examples.cli;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What somebody looks at.
 *
 * @param out whether standard output is a terminal
 * @param err whether standard error is one
 * @param colors whether colours are welcome on standard output
 * @param width how many columns a line of text may take
 */
record Terminal(boolean out, boolean err, boolean colors, int width) {

    /** Files and pipes only. */
    static final Terminal NONE = new Terminal(false, false, false, 100);

    /** Text in longer lines is hard to read, however wide the screen is. */
    private static final int WIDEST = 160;

    private static final int NARROWEST = 20;

    /** Of a terminal that does not tell. */
    private static final int USUAL = 80;

    private static final Pattern SIZE = Pattern.compile("\\d+ ([1-9]\\d{0,4})\\s*");

    /** The terminal of this process. */
    static Terminal ofProcess(Map<String, String> environment) {
        boolean out = isTerminal(1);
        boolean dumb = environment.getOrDefault("TERM", "").equals("dumb");
        return new Terminal(
                out,
                isTerminal(2) && !dumb,
                out && !dumb && environment.getOrDefault("NO_COLOR", "").isEmpty(),
                width(out, environment.getOrDefault("COLUMNS", "")));
    }

    private static int width(boolean terminal, String columns) {
        int width = NONE.width();
        if (columns.matches("[1-9][0-9]{0,4}")) {
            width = Integer.parseInt(columns);
        } else if (terminal) {
            width = columns();
        }
        return Math.max(NARROWEST, Math.min(width, WIDEST));
    }

    /** Shells seldom export COLUMNS, so the terminal is asked. Where there is no stty, picocli knows other ways. */
    private static int columns() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (stty.waitFor(1, TimeUnit.SECONDS)) {
                return columns(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
            }
            stty.destroyForcibly();
        } catch (IOException e) {
            return CommandSpec.create().usageMessage().autoWidth(true).width();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return USUAL;
    }

    /** What stty says: rows and columns, both 0 where the terminal does not know. */
    static int columns(String size) {
        Matcher columns = SIZE.matcher(size);
        return columns.matches() ? Integer.parseInt(columns.group(1)) : USUAL;
    }

    /** The JDK tells only about standard input and output together, so what the system knows is asked first. */
    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd", Integer.toString(descriptor));
        try {
            if (Files.isSymbolicLink(link)) {
                return Files.readSymbolicLink(link).toString().matches("/dev/(pts/.*|tty.*|console)");
            }
        } catch (IOException e) {
            // The JDK is asked instead.
        }
        return descriptor == 1 && isConsole();
    }

    private static boolean isConsole() {
        Console console = System.console();
        try {
            // Since Java 22 there may be a console that is no terminal, and a method that says so.
            return console != null
                    && (Runtime.version().feature() < 22
                            || (boolean) Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
