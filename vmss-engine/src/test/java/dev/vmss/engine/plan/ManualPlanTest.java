package dev.vmss.engine.plan;

import static dev.vmss.engine.plan.Plans.lines;
import static dev.vmss.engine.plan.Plans.newImage;
import static dev.vmss.engine.plan.Plans.upgrades;
import static dev.vmss.engine.testing.Fixtures.instances;
import static dev.vmss.engine.testing.Fixtures.webSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManualPlanTest {

    private static final ScaleSet MANUAL = webSet(UpgradeMode.MANUAL);

    @Test
    void theOperatorUpgradesInBatchesOfThePolicy() {
        UpgradePlan plan = newImage(MANUAL, instances(10));
        assertEquals(
                List.of(List.of("0", "1"), List.of("2", "3"), List.of("4", "5"), List.of("6", "7"), List.of("8", "9")),
                upgrades(plan));
        assertEquals(
                List.of(Actor.OPERATOR),
                plan.steps().stream().map(Step::actor).distinct().toList());
    }

    @Test
    void theOperatorMayWantOtherBatches() {
        PlanOptions options = PlanOptions.builder().maxInstancesAtOnce(3).build();
        UpgradePlan plan = UpgradePlanner.create().withOptions(options).plan(MANUAL, Fixtures.NEW_IMAGE, instances(5));
        assertEquals(List.of(List.of("0", "1", "2"), List.of("3", "4")), upgrades(plan));
    }

    @Test
    void theOperatorsWishSaysNothingAboutThePlatform() {
        PlanOptions options = PlanOptions.builder().maxInstancesAtOnce(3).build();
        UpgradePlan plan =
                UpgradePlanner.create().withOptions(options).plan(webSet(), Fixtures.NEW_IMAGE, instances(2));
        assertEquals(List.of(List.of("0"), List.of("1")), upgrades(plan));
    }

    @Test
    void nobodyCanActOnFewerThanOne() {
        PlanOptions.Builder none = PlanOptions.builder().maxInstancesAtOnce(0);
        assertThrows(IllegalArgumentException.class, none::build);
    }

    @Test
    void zonesAreKeptApartByTheOperatorToo() {
        PlanOptions options = PlanOptions.builder().maxInstancesAtOnce(2).build();
        UpgradePlan plan = UpgradePlanner.create()
                .withOptions(options)
                .plan(MANUAL, Fixtures.NEW_IMAGE, Fixtures.instancesInZones("1", "2", "1"));
        assertEquals(List.of(List.of("0", "2"), List.of("1")), upgrades(plan));
    }

    @Test
    void aSetWithoutAModeIsManual() {
        ScaleSet silent = Fixtures.scaleSet("{'location': 'westeurope'}");
        UpgradePlan plan = newImage(silent, instances(1));
        assertEquals(UpgradeMode.MANUAL, plan.mode());
        assertEquals(List.of("operator update", "operator upgrade 0", "operator wait 0"), lines(plan));
    }

    @Test
    void nothingToSendAndNobodyOutdatedIsNoStep() {
        assertEquals(List.of(), lines(Plans.plan(MANUAL, MANUAL, instances(3))));
    }
}
