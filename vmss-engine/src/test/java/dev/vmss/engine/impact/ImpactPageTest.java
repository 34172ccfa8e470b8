package dev.vmss.engine.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keeps IMPACT.md true. Run with {@code -Dvmss.rewriteRules=true} to write it anew. */
class ImpactPageTest {

    private static final Path PAGE = Path.of(System.getProperty("basedir", ".")).resolve("IMPACT.md");

    private static final String HEAD = """
            # What every change does to instances

            How much a change disrupts an instance that it reaches, and how it reaches it. A place stands for everything in it
            that has no row of its own. This page is generated from the tables of the package `impact` and kept true by
            `ImpactPageTest`; do not edit it by hand.

            How sure a row is follows from its sources, as with the [rules](RULES.md). A row without sources is *believed*:
            nobody has shown what such a change does, and it is taken for what is usual around it. Reports and plans say so.

            *By policy* means that existing instances get the change as the upgrade policy says, *outside policy* only by a
            reimage after that, *at once* with the update, and *new instances only* not at all.

            Two changes hit some sets otherwise than the table says: another size makes ephemeral OS disks anew (a reimage), and
            a set with zones joins a group of capacity reservations in place.

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
                        "| `plan` | replace | by policy | The plan belongs to the image of the machines. | believed |  |",
                        "| `sku.capacity` | set level | at once | Instances come or go; those that stay keep the latest"
                                + " model. | observed | <https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/vm/tests/latest/recordings/test_vmss_create_and_modify.yaml>"
                                + " (recorded, 2026-11-27) |"),
                lines);
    }
}
