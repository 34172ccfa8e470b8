package dev.vmss.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.azure.core.http.HttpPipeline;
import com.azure.core.management.AzureEnvironment;
import com.azure.json.JsonWriter;
import com.azure.resourcemanager.authorization.AuthorizationManager;
import com.azure.resourcemanager.compute.ComputeManager;
import com.azure.resourcemanager.msi.MsiManager;
import com.azure.resourcemanager.network.NetworkManager;
import com.azure.resourcemanager.resources.ResourceManager;
import com.azure.resourcemanager.storage.StorageManager;
import com.azure.xml.XmlWriter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.vmss.azure.AzureScaleSets;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.examples.cli.VmssCommand;
import dev.vmss.model.ScaleSet;
import dev.vmss.testkit.Gallery;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import picocli.CommandLine;
import reactor.core.publisher.Mono;

/** All other tests run on the class path; here the modules are modules. */
class ModulePathTest {

    @TempDir
    Path folder;

    @Test
    void theCommandRunsOnTheModulePath() throws Exception {
        String printed = java(
                "--module-path",
                modulePath(),
                "-m",
                "dev.vmss.examples/" + VmssCommand.class.getName(),
                "plan",
                "--sample");

        assertEquals(
                "Update of web: allowed, 6 instances lack the latest model: 0-5 (mode Rolling).",
                printed.lines().findFirst().orElse(""));
    }

    @Test
    void aModuleOfAUserNeedsOnlyTheEngine() throws Exception {
        String printed = printed("dev.vmss.engine", """
                package user;

                import com.fasterxml.jackson.databind.JsonNode;
                import dev.vmss.engine.edit.ModelEdit;
                import dev.vmss.engine.plan.UpgradePlanner;
                import dev.vmss.engine.simulate.FakeScaleSets;
                import dev.vmss.model.ScaleSet;
                import dev.vmss.model.json.ModelWriter;
                import dev.vmss.model.value.ArmId;
                import java.util.List;

                class Program {
                    public static void main(String[] arguments) {
                        ScaleSet applied = ScaleSet.builder()
                                .id(ArmId.of("/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachineScaleSets/web"))
                                .build();
                        ScaleSet desired = ModelEdit.none().set("tags.release", "2").apply(applied);
                        JsonNode json = ModelWriter.rest().toTree(desired);
                        FakeScaleSets.create().add(applied);
                        System.out.println(json.at("/tags/release").asText() + " "
                                + UpgradePlanner.create().plan(applied, desired, List.of()).check().verdict());
                    }
                }
                """);

        assertEquals("2 ALLOWED", printed);
    }

    @Test
    void aRuntimeOfAUserHoldsOnlyWhatIsNeeded() throws Exception {
        String classes = compiled("dev.vmss.engine", """
                package user;

                import com.fasterxml.jackson.databind.ObjectMapper;
                import dev.vmss.engine.diff.ModelDiff;
                import dev.vmss.model.ScaleSet;

                class Program {
                    public static void main(String[] arguments) throws Exception {
                        ObjectMapper mapper = new ObjectMapper();
                        String json = mapper.writeValueAsString(ScaleSet.builder().name("web").build());
                        ScaleSet set = mapper.readValue(json, ScaleSet.class);
                        System.out.println(set.name().orElseThrow() + " "
                                + ModelDiff.between(set, set.withName("other")).changes().size());
                    }
                }
                """);
        Path image = folder.resolve("image");
        tool(
                "jlink",
                "--module-path",
                classes + File.pathSeparator + modulePath(),
                "--add-modules",
                "user",
                "--output",
                image.toString());

        String printed = run(image.resolve("bin").resolve("java").toString(), "-m", "user/user.Program");

        assertEquals("web 1", lastLine(printed));
        assertFalse(Files.readString(image.resolve("release")).contains("java.desktop"));
    }

    @Test
    void fixturesAndLawsOfTheTestkitNeedNoJqwik() throws Exception {
        String printed = printed("dev.vmss.testkit", """
                package user;

                import dev.vmss.engine.rules.RuleBook;
                import dev.vmss.engine.rules.Update;
                import dev.vmss.engine.rules.UpdateContext;
                import dev.vmss.model.ScaleSet;
                import dev.vmss.testkit.Gallery;
                import dev.vmss.testkit.RuleLaws;

                class Program {
                    public static void main(String[] arguments) {
                        ScaleSet set = Gallery.webTier();
                        RuleBook.current().rules().forEach(rule ->
                                RuleLaws.of(rule).holdFor(Update.of(set, set.withName("other"), UpdateContext.NONE)));
                        System.out.println(Gallery.instancesOf(set).size() + " " + Gallery.json("web-tier").charAt(0));
                    }
                }
                """);

        assertEquals("6 {", printed);
    }

    @Test
    void theBridgeIsAModuleAmongThoseOfTheAzureSdk() throws Exception {
        String printed = printed("dev.vmss.azure", """
                package user;

                import com.azure.resourcemanager.compute.ComputeManager;
                import dev.vmss.azure.AzureScaleSets;
                import dev.vmss.azure.FakeAzureClient;
                import dev.vmss.engine.simulate.FakeScaleSets;
                import dev.vmss.model.ScaleSet;
                import dev.vmss.model.value.ArmId;

                class Program {
                    public static void main(String[] arguments) {
                        String id = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachineScaleSets/web";
                        FakeScaleSets azure = FakeScaleSets.create();
                        azure.add(ScaleSet.builder().id(ArmId.of(id)).location("westeurope").build().withCapacity(2));
                        ComputeManager compute = FakeAzureClient.of(azure).computeManager("s");
                        compute.virtualMachineScaleSets().getById(id).update().withTag("release", "2").apply();
                        System.out.println(AzureScaleSets.of(compute).instances(id).size() + " "
                                + AzureScaleSets.of(compute).read(id).tags().orElseThrow().find("release").orElseThrow());
                    }
                }
                """);

        assertEquals("2 2", printed);
    }

    /** The last line that the program of a module prints; above it slf4j may say that nobody has chosen a logger. */
    private String printed(String required, String program) throws Exception {
        String classes = compiled(required, program);
        return lastLine(java("--module-path", classes + File.pathSeparator + modulePath(), "-m", "user/user.Program"));
    }

    private static String lastLine(String printed) {
        return printed.lines().reduce("", (earlier, line) -> line);
    }

    private String compiled(String required, String program) throws Exception {
        Path module =
                Files.writeString(folder.resolve("module-info.java"), "module user { requires " + required + "; }");
        Path source = Files.createDirectory(folder.resolve("user")).resolve("Program.java");
        Files.writeString(source, program);
        String classes = folder.resolve("classes").toString();
        tool(
                "javac",
                "-Xlint:all",
                "-Werror",
                "--module-path",
                modulePath(),
                "-d",
                classes,
                module.toString(),
                source.toString());
        return classes;
    }

    private static void tool(String name, String... arguments) {
        StringWriter complaints = new StringWriter();
        PrintWriter output = new PrintWriter(complaints);
        int status = ToolProvider.findFirst(name).orElseThrow().run(output, output, arguments);
        assertEquals(0, status, complaints::toString);
    }

    private String java(String... arguments) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return run(Stream.concat(Stream.of(java), Stream.of(arguments)).toArray(String[]::new));
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int status = process.waitFor();
        String printed = Files.readString(output, StandardCharsets.UTF_8);
        assertEquals(0, status, printed);
        return printed;
    }

    /** The modules and what they need at runtime: neither Immutables nor jqwik. */
    private static String modulePath() {
        return Stream.of(
                        ScaleSet.class,
                        ModelDiff.class,
                        Gallery.class,
                        VmssCommand.class,
                        ObjectMapper.class,
                        JsonFactory.class,
                        JsonIgnore.class,
                        NullMarked.class,
                        Logger.class,
                        CommandLine.class,
                        AzureScaleSets.class,
                        AuthorizationManager.class,
                        AzureEnvironment.class,
                        ComputeManager.class,
                        HttpPipeline.class,
                        JavaTimeModule.class,
                        JsonWriter.class,
                        Mono.class,
                        MsiManager.class,
                        NetworkManager.class,
                        Publisher.class,
                        ResourceManager.class,
                        StorageManager.class,
                        XmlWriter.class)
                .map(ModulePathTest::whereItIsFrom)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String whereItIsFrom(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
