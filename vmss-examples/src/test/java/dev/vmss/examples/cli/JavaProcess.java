package dev.vmss.examples.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command in a process of its own, with limits that a test must not have. */
final class JavaProcess {

    private JavaProcess() {}

    /**
     * Runs the command after a line of shell.
     *
     * @param limits what the shell does before, such as {@code ulimit -f 4}
     * @param javaOptions options of java
     * @param args arguments of the command
     * @return the run; both streams are in its errors
     */
    static Run after(String limits, List<String> javaOptions, String... args) throws IOException {
        List<String> words = new ArrayList<>(List.of("bash", "-c", limits + "\nexec \"$@\"", "bash"));
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(javaOptions);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), VmssCommand.class.getName()));
        words.addAll(List.of(args));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            process.waitFor(5, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
        return new Run(process.exitValue(), "", text);
    }
}
