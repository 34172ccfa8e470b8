package dev.vmss.engine.plan;

import static dev.vmss.engine.plan.Plans.lines;
import static dev.vmss.engine.testing.Fixtures.instances;
import static dev.vmss.engine.testing.Fixtures.webSet;
import static dev.vmss.engine.testing.Fixtures.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies outside the upgrade policy. */
class ReimagePlanTest {

    @ParameterizedTest
    @ValueSource(strings = {"Automatic", "Rolling", "Manual"})
    void inEveryModeTheOperatorReimagesAfterTheUpgrades(String mode) {
        List<String> lines = lines(Plans.plan(webSet(UpgradeMode.of(mode)), Fixtures.NEW_PASSWORD, instances(2)));
        assertEquals(
                List.of("operator reimage 0", "operator wait 0", "operator reimage 1", "operator wait 1"),
                lines.subList(lines.size() - 4, lines.size()));
        assertEquals(
                1,
                lines.stream()
                        .filter(line -> line.matches("\\w+ upgrade.* 0( .*)?"))
                        .count());
    }

    @Test
    void theOsDiskNeedsAReimageToo() {
        ScaleSet desired = Fixtures.scaleSet(
                "{'properties': {'virtualMachineProfile': {'storageProfile': {'osDisk': {'diskSizeGB': 64}}}}}");
        assertEquals(
                1,
                Plans.of(Plans.plan(webSet(), desired, instances(1)), InstanceStep.Reimage.class)
                        .count());
    }

    @Test
    void aNewImageNeedsNone() {
        assertEquals(
                0,
                Plans.of(Plans.newImage(webSet(), instances(3)), InstanceStep.Reimage.class)
                        .count());
    }

    @Test
    void protectedInstancesAreNotReimaged() {
        UpgradePlan plan =
                Plans.plan(webSet(), Fixtures.NEW_PASSWORD, with(instances(2), "0", Fixtures::protectedFromActions));
        assertEquals(
                List.of(List.of("1")),
                Plans.of(plan, InstanceStep.Reimage.class).map(Step::instances).toList());
    }

    @Test
    void eachBatchCountsTwice() {
        assertEquals(
                4,
                Plans.plan(webSet(), Fixtures.NEW_PASSWORD, instances(2))
                        .bounds()
                        .batches());
    }
}
