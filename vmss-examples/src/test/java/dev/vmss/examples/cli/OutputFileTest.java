package dev.vmss.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

    private static final String HALF = "{\"name\": \"a\\ud800b\", \"location\": \"x\"}";

    @TempDir
    private Path folder;

    private List<String> names() {
        return List.of(new File(folder.toString()).list());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aWriteThatFailsLeavesTheEarlierFileWhole() throws IOException {
        Path file = folder.resolve("plan.html");
        Files.writeString(file, "the earlier report");
        Run run = JavaProcess.after(
                "ulimit -f 4; trap '' XFSZ",
                List.of(),
                "plan",
                "--sample",
                "--format",
                "html",
                "--output",
                file.toString());
        assertEquals(Status.BAD_INPUT, run.status(), run.err());
        assertTrue(run.err().contains("cannot be written"), run.err());
        assertEquals("the earlier report", Files.readString(file));
        assertEquals(List.of("plan.html"), names());
    }

    @Test
    void aFileIsReplacedByAWholeOne() throws IOException {
        Path file = folder.resolve("plan.txt");
        Files.writeString(file, "x".repeat(100_000));
        assertEquals(
                0, Run.vmss("plan", "--sample", "--output", file.toString()).status());
        assertEquals(Run.vmss("plan", "--sample").out(), Files.readString(file));
        assertEquals(List.of("plan.txt"), names());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aLinkStaysALinkAndAFileKeepsItsPermissions() throws IOException {
        Path file = folder.resolve("plan.txt");
        Files.writeString(file, "earlier");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        assertEquals(
                0, Run.vmss("plan", "--sample", "--output", link.toString()).status());
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(Run.vmss("plan", "--sample").out(), Files.readString(file));
        assertEquals("rw-rw-r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatIsNoFileIsWrittenToAsItIs() {
        assertEquals(0, Run.vmss("plan", "--sample", "--output", "/dev/null").status());
        assertEquals(
                "vmss plan: /dev/full: cannot be written",
                Run.vmss("plan", "--sample", "--output", "/dev/full").sentence());
    }

    @Test
    void halfACharacterIsEscapedInJson() {
        String file = SampleFiles.write(folder, "half.json", HALF);
        Run run = Run.vmss("edit", file, "--set", "tags.a=1");
        assertTrue(run.out().contains("\"a\\ud800b\""), run.toString());
        assertEquals(
                run.out(),
                Run.vmss("edit", SampleFiles.write(folder, "again.json", run.out()), "--set", "tags.a=1")
                        .out());
    }

    @Test
    void halfACharacterIsRefusedInTextTheSameWayToAFileAndToTheScreen() {
        String applied = SampleFiles.write(folder, "1.json", "{\"tags\": {\"k\": \"c\"}}");
        String desired = SampleFiles.write(folder, "2.json", "{\"tags\": {\"k\": \"a\\ud800b\"}}");
        String instances = SampleFiles.write(folder, "3.json", "[]");
        String[] plan = {
            "plan", "--applied", applied, "--desired", desired, "--instances", instances, "--format", "markdown"
        };
        Run screen = Run.vmss(plan);
        String[] toFile = Arrays.copyOf(plan, plan.length + 2);
        toFile[plan.length] = "--output";
        toFile[plan.length + 1] = folder.resolve("out").toString();
        assertEquals(screen, Run.vmss(toFile));
        assertEquals(Status.BAD_INPUT, screen.status());
        assertTrue(screen.sentence().contains("half of a character"), screen.err());
        assertEquals(3, names().size());
    }

    @Test
    void whatNobodySeesIsEscapedInJson() {
        String file = SampleFiles.write(
                folder,
                "unseen.json",
                "{\"name\": \"a\\u202eb\\u007fc\\u0085d\\u2066e\\u001b[31m\", \"location\": \"x\"}");
        String out = Run.vmss("edit", file, "--set", "tags.a=1").out();
        assertTrue(out.contains("a\\u202eb\\u007fc\\u0085d\\u2066e\\u001b[31m") || out.contains("\\u001B[31m"), out);
        assertTrue(out.chars().allMatch(c -> c == '\n' || c >= ' ' && c < 0x7f), out);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aNameThatThisProcessCannotEncodeIsExplained() throws IOException {
        Run run = JavaProcess.after(
                "export LC_ALL=C", List.of(), "plan", "--sample", "--output", folder + "/pl\u00e4ne.txt");
        assertTrue(run.status() == Status.OK || run.err().contains("LC_ALL"), run.err());
        assertEquals(run.status() == Status.OK ? 1 : 0, names().size());
    }
}
