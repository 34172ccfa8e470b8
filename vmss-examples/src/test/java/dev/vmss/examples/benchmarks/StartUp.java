package dev.vmss.examples.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The time from the start of a process to its end, for the first plan of the command. */
final class StartUp {

    private static final int RUNS = 11;

    private StartUp() {}

    /** Medians in milliseconds. */
    static ObjectNode measure(Path vmssJar) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("start-up");
        String archive = folder.resolve("vmss.jsa").toString();
        String jar = vmssJar.toString();
        milliseconds("-XX:ArchiveClassesAtExit=" + archive, "-jar", jar, "plan", "--sample");
        ObjectNode medians = new ObjectMapper().createObjectNode();
        medians.put("java -version", median("-version"));
        medians.put("vmss --version", median("-jar", jar, "--version"));
        medians.put("vmss plan", median("-jar", jar, "plan", "--sample"));
        medians.put(
                "vmss plan, with an archive of its classes",
                median("-XX:SharedArchiveFile=" + archive, "-jar", jar, "plan", "--sample"));
        Files.delete(Path.of(archive));
        Files.delete(folder);
        return medians;
    }

    private static long median(String... arguments) throws IOException, InterruptedException {
        long[] times = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            times[i] = milliseconds(arguments);
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }

    private static long milliseconds(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        long start = System.nanoTime();
        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
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
