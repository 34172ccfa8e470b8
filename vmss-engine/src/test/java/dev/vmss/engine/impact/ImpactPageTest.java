package dev.vmss.engine.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keeps IMPACT.md true. Run with {@code -Dvmss.rewriteRules=true} to rewrite it. */
class ImpactPageTest {

    private static final Path PAGE = Path.of(System.getProperty("basedir", ".")).resolve("IMPACT.md");

    private static final String HEAD = """
            # What every change does to instances

            How much a change disrupts an instance that it reaches, and how it reaches the instance. A place stands for everything
            within it that has no row of its own. This page is generated from the tables of the package `impact`, and
            `ImpactPageTest` keeps it up to date; do not edit it by hand.

            The confidence of a row follows from its sources, as with the [rules](RULES.md). A row without sources is *believed*:
            the effect is not known, and that of similar properties is assumed. Reports and plans mark such rows.

            *By policy*: existing instances get the change according to the upgrade policy. *Outside policy*: they get it only by a
            reimage after that. *At once*: it takes effect with the update. *New instances only*: existing instances never get it.

            Two changes have another effect on some sets: another size recreates ephemeral OS disks (a reimage), and a set with
            zones joins a capacity reservation group in place.

            """;

    @Test
    void thePageSaysWhatTheTablesSay() throws IOException {
        String expected = HEAD + ImpactPage.markdown();
        if (Boolean.getBoolean("vmss.rewriteRules")) {
            Files.writeString(PAGE, expected);
        }
        String written = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        assertTrue(
                written.equals(expected),
                "IMPACT.md is out of date: run mvn -pl vmss-model,vmss-engine test -Dtest=ImpactPageTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dvmss.rewriteRules=true and commit the page");
    }

    @Test
    void aRowTellsThePlaceTheEffectTheWayHowSureAndTheSource() {
        List<String> lines = ImpactPage.markdown()
                .lines()
                .filter(line -> line.contains("`sku.capacity`") || line.contains("`plan`"))
                .toList();
        assertEquals(
                List.of(
                        "| `plan` | replace | by policy | The plan belongs to the image of a machine. |"
                                + " believed |  |",
                        "| `sku.capacity` | set level | at once | Instances are added or removed; the"
                                + " remaining ones keep the latest model. | observed |"
                                + " <https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/vm/tests/latest/recordings/test_vmss_create_and_modify.yaml>"
                                + " (recorded, 2026-11-27) |"),
                lines);
    }
}
