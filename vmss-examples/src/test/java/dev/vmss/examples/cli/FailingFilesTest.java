package dev.vmss.examples.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.examples.batch.Batch;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each write and each operation on a file fails once: a file is the earlier one or the new one, and no success is told. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class FailingFilesTest {

    private static final String EARLIER = "the earlier report";
    private static final String NEW = "a new report, a little longer than that";

    @TempDir
    private Path folder;

    /** An output that takes some bytes and no more. */
    private static final class Full extends OutputStream {

        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private final int room;

        Full(int room) {
            this.room = room;
        }

        @Override
        public void write(int b) throws IOException {
            if (taken.size() >= room) {
                throw new IOException("No space left on device");
            }
            taken.write(b);
        }
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Path earlier() throws IOException {
        return Files.writeString(folder.resolve("report"), EARLIER);
    }

    @Test
    void aFileIsWholeWhicheverByteCannotBeWritten() throws IOException {
        for (int bytes = 0; bytes < NEW.length(); bytes++) {
            Path file = earlier();
            FaultyFiles files = new FaultyFiles(-1, bytes);
            assertThrows(IOException.class, () -> WholeFile.write(files.at(file), NEW), "after " + bytes);
            assertEquals(EARLIER, Files.readString(file));
            assertEquals(List.of("report"), names());
        }
    }

    @Test
    void aFileIsWholeWhicheverOperationFails() throws IOException {
        FaultyFiles sound = new FaultyFiles(-1, NEW.length());
        WholeFile.write(sound.at(earlier()), NEW);
        assertEquals(NEW, Files.readString(folder.resolve("report")));
        assertTrue(sound.operations() >= 6, "operations: " + sound.operations());
        int failed = 0;
        for (int i = 0; i < sound.operations(); i++) {
            Path file = earlier();
            String told = "done";
            try {
                WholeFile.write(new FaultyFiles(i, NEW.length()).at(file), NEW);
            } catch (IOException e) {
                told = "failed";
                failed++;
            }
            String content = Files.readString(file);
            assertTrue(content.equals(NEW) || content.equals(EARLIER) && told.equals("failed"), i + ": " + told);
        }
        assertTrue(failed >= 4, "failed: " + failed);
    }

    @Test
    void anOutputThatTakesNoMoreIsNoticedAtEachByte() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        assertEquals(0, request(whole));
        for (int room = 0; room < whole.size(); room++) {
            Full full = new Full(room);
            StandardOutput out = new StandardOutput(full);
            request(out);
            assertTrue(out.lost(), "after " + room);
            assertArrayEquals(Arrays.copyOf(whole.toByteArray(), room), full.taken.toByteArray());
        }
    }

    private int request(OutputStream out) {
        String applied = SampleFiles.write(folder, "1.json", "{\"tags\":{\"a\":\"1\"}}");
        String desired = SampleFiles.write(folder, "2.json", "{\"tags\":{\"a\":\"2\"}}");
        String[] arguments = {"request", "--applied", applied, "--desired", desired};
        return VmssCommand.commandLine(Terminal.NONE, Progress.SILENT, List.of(arguments))
                .setOut(new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true))
                .execute(arguments);
    }

    @Test
    void theBatchEndsAtTheByteThatCannotBeWritten() throws IOException {
        byte[] lines = ("{\"id\":1,\"op\":\"parse\",\"document\":{\"name\":\"a\"}}\n" + "{\"id\":2,\"op\":\"fly\"}\n")
                .getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        Batch.run(new ByteArrayInputStream(lines), whole);
        for (int room = 0; room < whole.size(); room++) {
            Full full = new Full(room);
            assertThrows(IOException.class, () -> Batch.run(new ByteArrayInputStream(lines), full), "after " + room);
            assertArrayEquals(Arrays.copyOf(whole.toByteArray(), room), full.taken.toByteArray());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whoReadsNoFurtherHasWhatTheyWant() throws IOException {
        Run run = JavaProcess.after("exec 2>&1 > >(true); sleep 1", List.of(), "plan", "--sample");
        assertEquals("", run.err());
        assertEquals(0, run.status());
    }

    /** From so little that only the last words are left, to so much that it is enough. */
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8, 10, 64})
    void aFileIsWholeHoweverLittleMemoryThereIs(int megabytes) throws IOException {
        Path file = earlier();
        Run run = JavaProcess.after(
                "",
                // Another collector may need more than two megabytes before the command starts.
                List.of("-XX:+UseSerialGC", "-Xmx" + megabytes + "m"),
                "plan",
                "--sample",
                "--format",
                "html",
                "--output",
                file.toString());
        String content = Files.readString(file);
        boolean isNew = content.endsWith("</html>\n");
        if (run.status() == Status.OK) {
            assertTrue(isNew, content);
        } else {
            // The memory may also run out when the new report is in its place.
            assertTrue(isNew || content.equals(EARLIER), content);
            assertEquals(Status.INTERNAL_ERROR, run.status(), run.err());
            assertTrue(run.err().contains("too much for the memory"), run.err());
        }
        assertTrue(megabytes < 64 || run.status() == Status.OK, run.err());
        assertEquals(List.of("report"), names());
    }

    @Test
    void aFileIsWholeWheneverTheThreadIsInterrupted() throws IOException, InterruptedException {
        for (int delay = 0; delay < 40; delay++) {
            Path file = earlier();
            AtomicReference<Run> run = new AtomicReference<>();
            Thread thread = new Thread(() -> run.set(Run.vmss("request", "--sample", "--output", file.toString())));
            thread.start();
            Thread.sleep(0, delay * 100_000 % 999_999);
            thread.interrupt();
            thread.join();
            String content = Files.readString(file);
            if (run.get().status() == Status.OK) {
                assertTrue(content.startsWith("PATCH\n"), content);
            } else {
                assertEquals(Status.BAD_INPUT, run.get().status(), run.get().toString());
                assertEquals(EARLIER, content);
            }
            assertEquals(List.of("report"), names());
        }
    }

    /** Ended without a chance to put anything in order, as soon as the new file has begun, so that part of it may stay beside. */
    @Test
    void aFileIsWholeWheneverTheProcessIsKilled() throws IOException, InterruptedException {
        for (int i = 0; i < 2; i++) {
            Path file = earlier();
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            VmssCommand.class.getName(),
                            "plan",
                            "--sample",
                            "--format",
                            "html",
                            "--output",
                            file.toString())
                    .start();
            while (process.isAlive() && names().size() == 1 && Files.size(file) == EARLIER.length()) {
                Thread.onSpinWait();
            }
            process.destroyForcibly().waitFor();
            String content = Files.readString(file);
            assertTrue(content.equals(EARLIER) || content.endsWith("</html>\n"), content);
            for (String name : names()) {
                Files.delete(folder.resolve(name));
            }
        }
    }
}
