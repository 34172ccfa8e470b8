package dev.vmss.examples.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.azure.resourcemanager.compute.ComputeManager;
import dev.vmss.azure.FakeAzureClient;
import dev.vmss.engine.simulate.FakeScaleSets;
import dev.vmss.examples.Sample;
import dev.vmss.testkit.Gallery;
import dev.vmss.testkit.http.FakeServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's recipes for clients of the fake service do what they are for. The one for az is run by commands.sh. */
class RecipesTest {

    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Pattern SHELL = Pattern.compile("```shell\n(java -jar \\S+ fake [^`]*)```");
    private static final Pattern JAVA = Pattern.compile("```java\n(FakeScaleSets azure[^`]*)```");

    private static List<String> blocks(Path file, Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(file).replace("\r", ""))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static void listWithTheSdk(PrintStream out) {
        // README: begin
        FakeScaleSets azure = FakeScaleSets.create();
        azure.add(Gallery.webTier());
        ComputeManager compute = FakeAzureClient.of(azure).computeManager("00000000-0000-0000-0000-000000000001");
        compute.virtualMachineScaleSets().list().forEach(set -> out.println(set.name() + " " + set.capacity()));
        // README: end
    }

    @Test
    void theSdkListsTheSets() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        listWithTheSdk(new PrintStream(out, true, StandardCharsets.UTF_8));
        assertEquals("web-tier 6", out.toString(StandardCharsets.UTF_8).strip());

        String source = blocks(
                        MODULE.resolve("src/test/java/dev/vmss/examples/readme/RecipesTest.java"),
                        Pattern.compile("(?s) *// README: begin\n(.*?)\n *// README: end"))
                .get(0)
                .stripIndent();
        assertEquals(
                List.of(source.replace(" out.println", " System.out.println") + "\n"),
                blocks(MODULE.resolveSibling("README.md"), JAVA));
    }

    @Test
    void curlScalesASet(@TempDir Path folder) throws Exception {
        assumeTrue(isThere("curl"), "curl is not installed");
        FakeScaleSets azure = FakeScaleSets.create();
        azure.add(Sample.applied());
        try (FakeServer server = FakeServer.start(azure)) {
            List<String> recipes = blocks(MODULE.resolveSibling("README.md"), SHELL);
            // The first line starts the service, which this test has done.
            String lines = recipes.get(0)
                    .substring(recipes.get(0).indexOf('\n'))
                    .replace("http://127.0.0.1:8080", server.uri().toString());
            Path output = folder.resolve("output");
            Process shell = new ProcessBuilder("bash", "-e", "-c", lines)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();

            assertTrue(shell.waitFor(60, TimeUnit.SECONDS));
            assertEquals(0, shell.exitValue());
            String answers = Files.readString(output);
            assertEquals(9, answers.split("\"instanceId\"", -1).length - 1, answers);
        }
    }

    @Test
    void noRecipeIsLong() throws IOException {
        List<String> recipes = blocks(MODULE.resolveSibling("README.md"), SHELL);

        assertEquals(2, recipes.size());
        recipes.forEach(recipe -> assertTrue(recipe.lines().count() <= 5, recipe));
    }

    private static boolean isThere(String program) throws Exception {
        return new ProcessBuilder("bash", "-c", "command -v " + program).start().waitFor() == 0;
    }
}
