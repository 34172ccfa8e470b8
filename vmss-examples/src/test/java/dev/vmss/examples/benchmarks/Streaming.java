package dev.vmss.examples.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.flipkart.zjsonpatch.JsonDiff;
import com.sun.management.OperatingSystemMXBean;
import dev.vmss.engine.rules.CheckResult;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.rules.Update;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelReader;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How many megabytes of JSON lines a second are read one document at a time, and how many are audited: compared with the model
 * that all sets should have, by vmss and checked too. It is run with little memory: {@code java -Xmx64m -cp
 * vmss-examples/target/benchmarks.jar dev.vmss.examples.benchmarks.Streaming}. On a machine that does other things too, the
 * figures by processor time are the ones to compare.
 */
public final class Streaming {

    private static final int ROUNDS = 3;

    private static final ModelReader READER = ModelReader.create();
    private static final RuleBook RULES = RuleBook.current();
    private static final ScaleSet DESIRED = Pair.WEB_TIER.desired();
    private static final ObjectMapper MAPPER = new ObjectMapper();

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
                    "%,d documents, %,d MB; heap of %,d MB, %d processors%n",
                    documents,
                    Files.size(file) / 1_000_000,
                    Runtime.getRuntime().maxMemory() >> 20,
                    Runtime.getRuntime().availableProcessors());
            for (int round = 0; round < ROUNDS; round++) {
                print("read: vmss", Streaming::models, file, documents);
                print("read: readTree", Streaming::trees, file, documents);
                print("audit: vmss", Streaming::audit, file, documents);
                print("audit: zjsonpatch", Streaming::auditTrees, file, documents);
                print("audit on all processors: vmss", Streaming::auditInParallel, file, documents);
                print("audit on all processors: zjsonpatch", Streaming::auditTreesInParallel, file, documents);
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

    /** Works through all documents of a file, and says how many there are. */
    private interface Work {

        long on(Path file) throws IOException;
    }

    private static long models(Path file) throws IOException {
        try (InputStream json = Files.newInputStream(file)) {
            return count(READER.iterate(ScaleSet.class, json));
        }
    }

    private static long trees(Path file) throws IOException {
        try (MappingIterator<JsonNode> trees = MAPPER.readerFor(JsonNode.class).readValues(file.toFile())) {
            return count(trees);
        }
    }

    private static long count(Iterator<?> documents) {
        long count = 0;
        while (documents.hasNext()) {
            Objects.requireNonNull(documents.next());
            count++;
        }
        return count;
    }

    private static long audit(Path file) throws IOException {
        long count = 0;
        try (InputStream json = Files.newInputStream(file)) {
            for (Iterator<ScaleSet> sets = READER.iterate(ScaleSet.class, json); sets.hasNext(); count++) {
                Objects.requireNonNull(check(sets.next()));
            }
        }
        return count;
    }

    private static long auditTrees(Path file) throws IOException {
        JsonNode desired = MAPPER.readTree(Pair.WEB_TIER.desiredJson());
        long count = 0;
        try (MappingIterator<JsonNode> trees = MAPPER.readerFor(JsonNode.class).readValues(file.toFile())) {
            for (; trees.hasNext(); count++) {
                Objects.requireNonNull(patch(trees.next(), desired));
            }
        }
        return count;
    }

    private static long auditInParallel(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.parallel()
                    .map(line -> check(READER.read(ScaleSet.class, line).value()))
                    .filter(Objects::nonNull)
                    .count();
        }
    }

    private static long auditTreesInParallel(Path file) throws IOException {
        JsonNode desired = MAPPER.readTree(Pair.WEB_TIER.desiredJson());
        try (Stream<String> lines = Files.lines(file)) {
            return lines.parallel()
                    .map(line -> patch(tree(line), desired))
                    .filter(Objects::nonNull)
                    .count();
        }
    }

    private static CheckResult check(ScaleSet applied) {
        return RULES.check(Update.of(applied, DESIRED, UpdateContext.NONE));
    }

    private static JsonNode patch(JsonNode applied, JsonNode desired) {
        return JsonDiff.asJson(applied, desired, DiffBenchmark.NO_MOVES_NO_COPIES);
    }

    private static JsonNode tree(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(String name, Work reading, Path file, int documents) throws IOException {
        long start = System.nanoTime();
        long startOfWork = work();
        long count = reading.on(file);
        double seconds = (System.nanoTime() - start) / 1e9;
        double worked = (work() - startOfWork) / 1e9;
        if (count != documents) {
            throw new IllegalStateException(name + " reads " + count + " documents");
        }
        double size = Files.size(file) / 1e6;
        System.out.printf(
                Locale.ROOT, "%-36s %.0f MB/s, %.0f MB per second of work%n", name, size / seconds, size / worked);
    }

    /** The processor time of the process, with compilation and garbage collection, in nanoseconds. */
    private static long work() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
