package dev.vmss.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command reads what people hold. */
class SourcesCommandTest {

    private static final String IMAGE = "imageReference.version";

    @TempDir
    private Path folder;

    private String file(String name) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(SourcesCommandTest.class.getResourceAsStream("sources/" + name), name)) {
            Path file = folder.resolve(name);
            Files.write(file, stream.readAllBytes());
            return file.toString();
        }
    }

    @Test
    void theReadmeShowsTheDifferenceOfATerraformPlan() throws IOException {
        String readme =
                Files.readString(Path.of(System.getProperty("vmss.root", "..")).resolve("README.md"));
        String out =
                Run.vmss("diff", "--terraform", file("terraform-plan.json")).out();
        assertTrue(readme.contains("vmss diff --terraform tfplan.json\n```\n\n```text\n" + out + "```\n"), out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--terraform terraform-plan.json", "--what-if what-if.json"})
    void oneFileHasBothSets(String arguments) throws IOException {
        String[] parts = arguments.split(" ");
        Run diff = Run.vmss("diff", parts[0], file(parts[1]));
        assertEquals(0, diff.status(), diff::err);
        assertTrue(diff.out().contains(IMAGE), diff::out);
        assertEquals(0, Run.vmss("check", parts[0], file(parts[1])).status());
        assertTrue(Run.vmss("request", parts[0], file(parts[1])).out().contains("22.04.202411010"));
        Run plan = Run.vmss("plan", parts[0], file(parts[1]), "--sample");
        assertTrue(plan.out().contains("Bounds: "), plan::toString);
        assertEquals(
                0,
                Run.vmss("simulate", parts[0], file(parts[1]), "--sample", "--operator")
                        .status());
    }

    @ParameterizedTest
    @CsvSource({
        "rest-list.json, exported-group.json",
        "az-list.json, template.json",
        "resource-graph.json, template.json",
        "activity-log.json, exported-group.json",
        "powershell.json, template.json",
        "terraform-plan.json, what-if.json",
        "what-if.json, terraform-plan.json",
        "rest-list.json, terraform-plan.json"
    })
    void aFileThatHoldsOneFittingSetIsTaken(String applied, String desired) throws IOException {
        Run diff = Run.vmss("diff", "--applied", file(applied), "--desired", file(desired));
        assertEquals(0, diff.status(), diff::err);
        assertTrue(diff.out().contains(IMAGE), diff::out);
    }

    @Test
    void statesComeFromSuchFilesToo() throws IOException {
        Run diff = Run.vmss("diff", "--before", file("what-if.json"), "--after", file("what-if.json"));
        assertTrue(diff.out().contains(IMAGE), diff::toString);
        assertTrue(Run.vmss("diff", "--before", file("az-list.json"), "--after", file("rest-list.json"))
                .out()
                .startsWith("No change"));
    }

    @Test
    void aTemplateTakesItsParametersAndTheResourceGroupOfTheAppliedSet() throws IOException {
        String values =
                SampleFiles.write(folder, "values.json", "{\"parameters\": {\"imageVersion\": {\"value\": \"7\"}}}");
        List<String> arguments = new ArrayList<>(List.of(
                "diff", "--applied", file("az-list.json"), "--desired", file("template.json"), "--parameters", values));
        arguments.addAll(List.of("--parameters", "capacity=9"));
        Run diff = Run.vmss(arguments.toArray(String[]::new));
        assertTrue(diff.out().contains("202409120 → 7"), diff::toString);
        assertTrue(diff.out().contains("6 → 9"), diff::toString);
        assertTrue(diff.out().contains("not known here: location"), diff::toString);
        Run json = Run.vmss(
                "diff", "--applied", file("az-list.json"), "--desired", file("template.json"), "--format", "json");
        assertTrue(json.err().contains("note: not known here: location"), json::err);
        assertFalse(json.out().contains("Notes:"));
        Run markdown = Run.vmss(
                "diff", "--applied", file("az-list.json"), "--desired", file("template.json"), "--format", "markdown");
        assertTrue(markdown.out().contains("### Notes"), markdown::out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-8"})
    void aFileThatPowerShellWroteWithAByteOrderMarkIsRead(String encoding) throws IOException {
        Path wide = folder.resolve("wide.json");
        String text = Files.readString(Path.of(file("powershell.json")));
        Files.write(wide, ("\uFEFF" + text).getBytes(Charset.forName(encoding)));
        assertEquals(
                0,
                Run.vmss("diff", "--applied", wide.toString(), "--desired", file("template.json"))
                        .status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--applied powershell-cut.json --desired template.json | powershell-cut.json: is cut at depth 2, | -Depth 20",
                "--terraform what-if.json | what-if.json: is a what-if answer, not a Terraform plan | terraform show -json PLAN",
                "--what-if terraform-plan.json | is a Terraform plan, not a what-if answer | what-if --no-pretty-print",
                "--terraform terraform-plan.json --desired template.json | names both sets already | --desired out",
                "--terraform terraform-plan.json --what-if what-if.json | both name two sets | one or the other",
                "--terraform terraform-plan.json --address nope | does not contain such a scale set | azurerm_linux_virtual_machine_scale_set.web",
                "--applied az-list.json --name nope --desired template.json | az-list.json: does not contain such a scale set | web",
                "--applied az-list.json --desired template.json --parameters nope=1 | has no parameter nope | imageVersion, capacity",
                "--applied az-list.json --desired rest-list.json --parameters a=1 | gives values to a template | there is none",
                "--applied az-list.json --desired template.json --parameters template.json | is not a parameters file: | neither value",
            })
    void theWrongFileIsOneSentence(String arguments, String part, String other) throws IOException {
        List<String> all = new ArrayList<>(List.of("diff"));
        for (String argument : arguments.split(" ")) {
            all.add(argument.endsWith(".json") ? file(argument) : argument);
        }
        Run run = Run.vmss(all.toArray(String[]::new));
        assertEquals(2, run.status());
        assertTrue(run.sentence().contains(part), run::sentence);
        assertTrue(run.sentence().contains(other), run::sentence);
    }

    @Test
    void aSecretInATerraformPlanIsShownNowhere() throws IOException {
        String plan = Files.readString(Path.of(file("terraform-plan.json")))
                .replace(
                        "\"admin_username\":\"azureuser\"",
                        "\"admin_username\":\"azureuser\",\"admin_password\":\"hidden-1\",\"custom_data\":\"aGlkZGVuLTI=\","
                                + "\"extension\":[{\"name\":\"x\",\"protected_settings\":\"{\\\"k\\\":\\\"hidden-3\\\"}\"}]")
                .replace(
                        "\"tags\":{\"release\":\"1.5.0\"}",
                        "\"tags\":{\"release\":\"hidden-4\"},\"admin_password\":\"hidden-5\",\"custom_data\":null,"
                                + "\"extension\":[{\"name\":\"x\",\"protected_settings\":\"{\\\"k\\\":\\\"hidden-6\\\"}\"}]")
                .replace(
                        "\"after_unknown\":{}",
                        "\"after_unknown\":{\"sku\":false},\"after_sensitive\":{\"tags\":{\"release\":true}},\"before_sensitive\":{}");
        String file = SampleFiles.write(folder, "secrets.json", plan);
        for (String command : List.of("diff", "check", "request", "plan", "simulate")) {
            for (String format : command.equals("diff") || command.equals("check") || command.equals("plan")
                    ? List.of("text", "json", "report", "markdown")
                    : List.of("text", "json")) {
                List<String> arguments = new ArrayList<>(List.of(command, "--terraform", file, "--format", format));
                if (command.equals("plan") || command.equals("simulate")) {
                    arguments.add("--sample");
                }
                Run run = Run.vmss(arguments.toArray(String[]::new));
                assertTrue(run.status() < 2, run::toString);
                String all = run.out() + run.err();
                assertFalse(all.contains("hidden") || all.contains("aGlkZGVu"), all);
            }
        }
        Run diff = Run.vmss("diff", "--terraform", file);
        assertTrue(diff.out().contains("removal is planned but not sent"), diff::out);
    }

    @Test
    void whatOnlyTheDeploymentDeterminesIsNoPartOfTheVerdict() throws IOException {
        Path applied = Files.writeString(
                folder.resolve("before.json"), "{\"sku\": {\"name\": \"Standard_D2s_v5\", \"capacity\": 3}}");
        Path desired = Files.writeString(folder.resolve("after.json"), """
                {"sku": {"name": "[parameters('size')]", "capacity": 3}, "properties": {"virtualMachineProfile":
                {"osProfile": {"adminPassword": "[parameters('password')]"}}}}""");
        Run run = Run.vmss("check", "--applied", applied.toString(), "--desired", desired.toString());
        assertEquals(0, run.status());
        assertEquals(
                "vmss check: note: the verdict does not cover 1 value that only the deployment determines: sku.name\n",
                run.err());
        assertEquals(
                "",
                Run.vmss("check", "--applied", applied.toString(), "--desired", applied.toString())
                        .err());
    }
}
