package dev.vmss.engine.plan;

import static dev.vmss.engine.plan.Plans.lines;
import static dev.vmss.engine.plan.Plans.newImage;
import static dev.vmss.engine.testing.Fixtures.instances;
import static dev.vmss.engine.testing.Fixtures.webSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurgePlanTest {

    private static final ScaleSet SURGING = webSet(policy -> policy.withMaxSurge(true));

    @Test
    void newInstancesAreHealthyBeforeOldOnesGo() {
        assertEquals(
                List.of(
                        "operator update",
                        "platform create 1",
                        "platform wait",
                        "platform delete 0",
                        "platform create 1",
                        "platform wait",
                        "platform delete 1"),
                lines(newImage(SURGING, instances(2))));
    }

    @Test
    void nobodyIsAwayMeanwhile() {
        Bounds bounds = newImage(SURGING, instances(10)).bounds();
        assertEquals(5, bounds.batches());
        assertEquals(0, bounds.maxDown());
        assertEquals(10, bounds.minServing());
    }

    @Test
    void overprovisioningRulesASurgeOut() {
        ScaleSet overprovisioning = Fixtures.withProperties(SURGING, properties -> properties.withOverprovision(true));
        assertEquals(
                List.of("operator update", "platform upgrade 0", "platform wait 0"),
                lines(newImage(overprovisioning, instances(1))));
    }

    @Test
    void aSetThatDoesNotSayIsTakenAtItsWord() {
        ScaleSet silent = Fixtures.scaleSet(
                "{'properties': {'upgradePolicy': {'mode': 'Rolling', 'rollingUpgradePolicy': {'maxSurge': true}}}}");
        assertEquals(
                List.of("operator update", "platform create 1", "platform wait", "platform delete 0"),
                lines(newImage(silent, instances(1))));
    }

    @Test
    void replacedInstancesAreNotReimagedAsWell() {
        assertEquals(
                List.of("operator update", "platform create 1", "platform wait", "platform delete 0"),
                lines(Plans.plan(SURGING, Fixtures.NEW_PASSWORD, instances(1))));
    }
}
