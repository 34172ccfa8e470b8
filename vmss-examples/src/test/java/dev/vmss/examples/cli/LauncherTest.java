package dev.vmss.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher for a shell. */
class LauncherTest {

    @TempDir
    private static Path folder;

    private static Path home;

    /** Lays out what the zip holds, with the classes of this build in place of the jar. */
    @BeforeAll
    static void unpack() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        home = folder.resolve("vmss-1");
        Path launcher = Files.createDirectories(home.resolve("bin")).resolve("vmss");
        Files.copy(Path.of("src", "main", "launcher", "vmss"), launcher);
        assertTrue(launcher.toFile().setExecutable(true));
        Files.createDirectories(home.resolve("lib"));
        List<Path> parts = Stream.of(System.getProperty("java.class.path").split(":"))
                .map(Path::of)
                .filter(Files::exists)
                .toList();
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, VmssCommand.class.getName());
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        String.join(
                                " ",
                                parts.stream()
                                        .filter(Files::isRegularFile)
                                        .map(part -> part.toUri().toString())
                                        .toList()));
        try (OutputStream file = Files.newOutputStream(home.resolve("lib").resolve("vmss.jar"));
                JarOutputStream jar = new JarOutputStream(file, manifest)) {
            Set<String> names = new HashSet<>();
            for (Path part : parts.stream().filter(Files::isDirectory).toList()) {
                try (Stream<Path> files = Files.walk(part)) {
                    for (Path each : files.filter(Files::isRegularFile).toList()) {
                        String name = part.relativize(each).toString();
                        if (names.add(name) && !name.startsWith("META-INF") && !name.equals("module-info.class")) {
                            jar.putNextEntry(new JarEntry(name));
                            Files.copy(each, jar);
                        }
                    }
                }
            }
        }
    }

    private static Run run(Path launcher, Map<String, String> variables, String... args) throws Exception {
        List<String> words = new ArrayList<>(List.of(launcher.toString()));
        words.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().remove("VMSS_JAVA_OPTS");
        builder.environment().putAll(variables);
        Path err = folder.resolve("err");
        Process process = builder.redirectError(err.toFile()).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, Files.readString(err));
    }

    private static Path launcher() {
        return home.resolve("bin").resolve("vmss");
    }

    private static List<Path> archives(Path where) throws IOException {
        try (Stream<Path> files = Files.list(where)) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }

    @Test
    void theFirstRunMakesAnArchiveThatTheSecondUses() throws Exception {
        Run expected = Run.vmss("plan", "--sample");
        assertEquals(expected, run(launcher(), Map.of(), "plan", "--sample"));
        assertEquals(1, archives(home.resolve("lib")).size());

        assertEquals(expected, run(launcher(), Map.of(), "plan", "--sample"));
        Run log = run(launcher(), Map.of("VMSS_JAVA_OPTS", "-Xlog:class+load:stderr"), "--version");
        assertTrue(log.err().contains("VmssCommand source: shared objects file (top)"), log.err());
    }

    @Test
    void itRunsThroughALinkAndKeepsArgumentsAndStatus() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), launcher());
        Path relative = Files.createSymbolicLink(folder.resolve("relative"), Path.of("link"));
        Run run = run(relative, Map.of(), "diff", "--applied", "a  *.json", "--desired", "$HOME");
        assertEquals(2, run.status());
        assertTrue(run.sentence().startsWith("vmss diff: a  *.json: "), run.err());
        assertTrue(Files.exists(link));
    }

    @Test
    void whereNoArchiveCanBeWrittenItRunsWithout() throws Exception {
        Path broken = Files.writeString(folder.resolve("no-folder"), "");
        Path copy = Files.createDirectories(folder.resolve("un pack").resolve("bin"))
                .resolve("vmss");
        Files.copy(launcher(), copy);
        Path lib = copy.resolveSibling("..").resolve("lib").normalize();
        Files.createDirectories(lib);
        Files.copy(home.resolve("lib").resolve("vmss.jar"), lib.resolve("vmss.jar"));
        assumeTrue(lib.toFile().setWritable(false));
        Map<String, String> variables = Map.of("XDG_CACHE_HOME", broken.toString());
        Run run = run(copy, variables, "--version");
        assertTrue(lib.toFile().setWritable(true));
        assertEquals(Run.vmss("--version"), run);
    }

    @Test
    void optionsAndHomeOfJavaAreTheCallers() throws Exception {
        Run run = run(launcher(), Map.of("VMSS_JAVA_OPTS", "-XX:+UseParallelGC -Dx=*"), "--version");
        assertEquals(Run.vmss("--version"), run);
        Run none = run(launcher(), Map.of("JAVA_HOME", "/no where"), "--version");
        assertEquals(new Run(2, "", "vmss: there is no bin/java in JAVA_HOME, /no where\n"), none);
    }
}
