package dev.vmss.examples.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelReader;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;

/**
 * How many megabytes of JSON lines a second are read one document at a time, as models and as trees. It is run with little
 * memory: {@code java -Xmx64m -cp vmss-examples/target/benchmarks.jar dev.vmss.examples.benchmarks.Streaming}. On a machine that
 * does other things too, the figures by processor time are the ones to compare.
 */
public final class Streaming {

    private static final int ROUNDS = 3;

    private Streaming() {}

    /**
     * Writes a file of such lines, reads it some times, and deletes it.
     *
     * @param args the size of the file in megabytes, 1,000 by default
     * @throws IOException if the file cannot be written or read
     */
    public static void main(String[] args) throws IOException {
        long size = 1_000_000L * (args.length > 0 ? Integer.parseInt(args[0]) : 1000);
        Path file = Files.createTempFile("vmss", ".jsonl");
        try {
            int documents = write(file, size);
            System.out.printf(
                    Locale.ROOT,
                    "%,d documents, %,d MB; heap of %,d MB%n",
                    documents,
                    Files.size(file) / 1_000_000,
                    Runtime.getRuntime().maxMemory() >> 20);
            for (int round = 0; round < ROUNDS; round++) {
                print("vmss", Streaming::models, file, documents);
                print("readTree", Streaming::trees, file, documents);
            }
        } finally {
            Files.delete(file);
        }
    }

    /** The sets of a fleet, which differ in their names and ids. */
    private static int write(Path file, long size) throws IOException {
        String document = new String(Pair.WEB_TIER.appliedJson(), StandardCharsets.UTF_8) + "\n";
        int documents = 0;
        try (OutputStream lines = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (long written = 0; written < size; documents++) {
                byte[] line =
                        document.replace("web-tier", "web-tier-" + documents).getBytes(StandardCharsets.UTF_8);
                lines.write(line);
                written += line.length;
            }
        }
        return documents;
    }

    /** Reads all documents of a stream. */
    private interface Reading {

        Iterator<?> start(InputStream json) throws IOException;
    }

    private static Iterator<ScaleSet> models(InputStream json) throws IOException {
        return ModelReader.create().iterate(ScaleSet.class, json);
    }

    private static MappingIterator<JsonNode> trees(InputStream json) throws IOException {
        return new ObjectMapper().readerFor(JsonNode.class).readValues(json);
    }

    private static void print(String name, Reading reading, Path file, int documents) throws IOException {
        long start = System.nanoTime();
        long startOfWork = work();
        int count = 0;
        try (InputStream json = Files.newInputStream(file)) {
            for (Iterator<?> all = reading.start(json); all.hasNext(); all.next()) {
                count++;
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double worked = (work() - startOfWork) / 1e9;
        if (count != documents) {
            throw new IllegalStateException(name + " reads " + count + " documents");
        }
        double size = Files.size(file) / 1e6;
        System.out.printf(
                Locale.ROOT, "%-8s %.0f MB/s, %.0f MB per second of work%n", name, size / seconds, size / worked);
    }

    /** The processor time of the process, with compilation and garbage collection, in nanoseconds. */
    private static long work() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
