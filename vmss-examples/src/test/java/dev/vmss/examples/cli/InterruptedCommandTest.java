package dev.vmss.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thread that is interrupted at any time, as by a tool that has waited too long: it gives a whole answer or none. */
class InterruptedCommandTest {

    private static final int TIMES = 25;

    @TempDir
    private Path folder;

    private String applied;
    private String desired;

    @BeforeEach
    void documents() throws IOException {
        applied = document("applied.json", "1");
        desired = document("desired.json", "2");
    }

    private String document(String name, String version) throws IOException {
        return Files.writeString(
                        folder.resolve(name),
                        "{\"name\":\"web\",\"location\":\"x\",\"tags\":{\"release\":\"" + version + "\"}}")
                .toString();
    }

    private interface Check {
        void of(Run whole, Run interrupted);
    }

    private static void interrupt(Supplier<Run> command, Check check) throws InterruptedException {
        Run whole = command.get();
        long began = System.nanoTime();
        command.get();
        long duration = System.nanoTime() - began;
        for (int i = 0; i < TIMES; i++) {
            AtomicReference<Run> run = new AtomicReference<>();
            Thread thread = new Thread(() -> run.set(command.get()));
            thread.start();
            long delay = duration * i / TIMES;
            Thread.sleep(delay / 1_000_000, (int) (delay % 1_000_000));
            thread.interrupt();
            thread.join();
            check.of(whole, run.get());
        }
    }

    /** The sentence names the document that could not be read. */
    private static void assertWholeOrRefused(Run whole, Run interrupted) {
        if (interrupted.status() != whole.status()) {
            assertEquals(Status.BAD_INPUT, interrupted.status(), interrupted.toString());
            assertTrue(interrupted.sentence().contains(".json: "), interrupted.toString());
        } else {
            assertEquals(whole, interrupted);
        }
    }

    @Test
    void aDifferenceIsWholeOrRefused() throws InterruptedException {
        interrupt(
                () -> Run.vmss("diff", "--applied", applied, "--desired", desired),
                InterruptedCommandTest::assertWholeOrRefused);
    }

    @Test
    void anEditedSetIsWholeOrRefused() throws InterruptedException {
        interrupt(
                () -> Run.vmss("edit", applied, "--set", "sku.capacity=3"),
                InterruptedCommandTest::assertWholeOrRefused);
    }

    @Test
    void aPlanIsWhole() throws InterruptedException {
        interrupt(() -> Run.vmss("plan", "--sample", "--format", "json"), InterruptedCommandTest::assertWholeOrRefused);
    }

    @Test
    void allLinesOfABatchAreAnswered() throws InterruptedException {
        String line = "{\"id\":%d,\"op\":\"parse\",\"document\":{\"name\":\"web\",\"newer\":[1,2]}}\n";
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            lines.append(String.format(line, i));
        }
        interrupt(() -> Run.withInput(lines.toString(), "batch"), (whole, run) -> {
            assertEquals(200, whole.out().lines().count());
            assertEquals(whole, run);
        });
    }
}
