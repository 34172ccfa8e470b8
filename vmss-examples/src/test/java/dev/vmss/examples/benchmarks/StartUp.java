package dev.vmss.examples.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The time from the start of a process to its end, for the first plan of the command. */
final class StartUp {

    private static final int RUNS = 11;

    private StartUp() {}

    /**
     * Medians in milliseconds.
     *
     * @param vmssJar the command
     * @param launcher its launcher for a Unix shell
     */
    static ObjectNode measure(Path vmssJar, Path launcher) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("vmss");
        Path bin = Files.createDirectory(home.resolve("bin"));
        Path lib = Files.createDirectory(home.resolve("lib"));
        Files.copy(vmssJar, lib.resolve("vmss.jar"));
        Files.copy(launcher, bin.resolve("vmss"));
        List<String> launched = List.of("sh", bin.resolve("vmss").toString(), "plan", "--sample");
        // The first run writes the archive.
        milliseconds(launched);

        ObjectNode medians = new ObjectMapper().createObjectNode();
        medians.put("java -version", median(java("-version")));
        medians.put("java -jar vmss.jar --version", median(java("-jar", vmssJar.toString(), "--version")));
        medians.put("java -jar vmss.jar plan", median(java("-jar", vmssJar.toString(), "plan", "--sample")));
        medians.put("vmss plan, by the launcher", median(launched));
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        return medians;
    }

    private static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static long median(List<String> command) throws IOException, InterruptedException {
        long[] times = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            times[i] = milliseconds(command);
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }

    private static long milliseconds(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        long start = System.nanoTime();
        int status = process.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        long time = (System.nanoTime() - start) / 1_000_000;
        if (status != 0) {
            throw new IOException(String.join(" ", command) + " ends with status " + status);
        }
        return time;
    }
}
