package dev.vmss.engine.plan;

import static dev.vmss.engine.testing.Fixtures.instances;
import static dev.vmss.engine.testing.Fixtures.scaleSet;
import static dev.vmss.engine.testing.Fixtures.webSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.model.ScaleSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Changes that only a new set can have. */
class ReplacementTest {

    @Test
    void refusedChangesAreNamedTogetherWithWhatANewSetWouldLose() {
        ScaleSet desired = scaleSet("{'location': 'northeurope', 'properties': {'platformFaultDomainCount': 1}}");
        Replacement replacement =
                Plans.plan(webSet(), desired, instances(3)).replacement().orElseThrow();
        assertEquals(
                List.of("location", "properties.platformFaultDomainCount"),
                replacement.because().stream()
                        .map(finding -> finding.change().path().toString())
                        .sorted()
                        .toList());
        assertTrue(replacement.lost().get(0).startsWith("All 3 instances"));
    }

    @Test
    void anAllowedUpdateNeedsNoNewSet() {
        assertTrue(Plans.newImage(webSet(), instances(1)).replacement().isEmpty());
    }
}
