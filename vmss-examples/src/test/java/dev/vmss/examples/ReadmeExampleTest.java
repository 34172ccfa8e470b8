package dev.vmss.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README tells to write in code of one's own is what {@link ReadmeExample} compiles and runs. */
class ReadmeExampleTest {

    private static final Path ROOT = Path.of(System.getProperty("vmss.root"));
    private static final Pattern CHAPTER = Pattern.compile("(?s)\n## In your own code\n(.*?)\n## ");
    private static final Pattern BLOCK = Pattern.compile("(?s)```java\n(.*?)\n```");
    private static final Pattern REGION = Pattern.compile("(?s) *// README: begin\n(.*?)\n *// README: end");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private static final Pattern GUIDED = Pattern.compile("`([A-Z]\\w+)`");

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file)).replace("\r", "");
    }

    private static String source() throws IOException {
        return read("vmss-examples/src/test/java/dev/vmss/examples/ReadmeExample.java");
    }

    private static String chapter() throws IOException {
        return CHAPTER.matcher(read("README.md"))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private static List<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1).stripIndent())
                .toList();
    }

    @Test
    void theBlocksAreThoseOfTheExample() throws IOException {
        assertEquals(groups(REGION, source()), groups(BLOCK, chapter()));
    }

    @Test
    void theExpressionsOfTheTableStandInTheExample() throws IOException {
        List<String> expressions = chapter()
                .lines()
                .filter(line -> line.startsWith("| "))
                .flatMap(row -> groups(CODE, row).stream())
                .filter(code -> code.contains("("))
                .toList();
        assertFalse(expressions.isEmpty());
        String source = source();
        for (String expression : expressions) {
            assertTrue(source.contains(expression), () -> "ReadmeExample does not compile " + expression);
        }
        assertEquals(
                expressions.size(),
                ReadmeExample.table(
                                Sample.applied(),
                                Sample.applied(),
                                Sample.desired(),
                                Sample.desired(),
                                Sample.instances())
                        .size());
    }

    /** A name that nobody can look up helps nobody, and an example that nobody names is not found. */
    @Test
    void theGuideNamesAllScenariosAndNoOther() throws IOException {
        String guide = chapter();
        guide = guide.substring(guide.indexOf("### Guide by task"), guide.indexOf("### What counts"));
        Set<String> named = GUIDED.matcher(guide)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(ROOT.resolve("vmss-examples/src/main/java/dev/vmss/examples/scenarios"))) {
            Set<String> there = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> !name.equals("package-info"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(there, named);
        }
    }

    @Test
    void itRunsWhereItsFilesAre(@TempDir Path folder) throws Exception {
        for (String document : List.of(Sample.APPLIED, Sample.INSTANCES)) {
            Files.copy(Sample.open(document), folder.resolve(document));
        }
        Process example = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadmeExample.class.getName())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String out = new String(example.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, example.waitFor(), out);
        assertTrue(out.startsWith("ALLOWED, at most 2 instances down at once"), out);
        assertEquals(13, out.lines().count());
    }
}
