package dev.vmss.engine.plan;

import static dev.vmss.engine.plan.Plans.upgrades;
import static dev.vmss.engine.plan.Plans.warnings;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Options name the virtual machines of a Flexible set in any case. */
class InstanceIdsTest {

    private static final List<ScaleSetInstance> INSTANCES =
            List.of(Fixtures.instance("web_A"), Fixtures.instance("web_b"));

    @Test
    void theFirstInstance() {
        PlanOptions options = PlanOptions.builder().addFirst("WEB_B").build();
        assertEquals(List.of(List.of("web_b"), List.of("web_A")), upgrades(plan(options)));
    }

    @Test
    void theSameInstanceTwiceIsOne() {
        PlanOptions options = PlanOptions.builder().addFirst("WEB_B", "Web_b").build();
        assertEquals(List.of(List.of("web_b"), List.of("web_A")), upgrades(plan(options)));
    }

    @Test
    void anInstanceThatIsLeftOut() {
        PlanOptions options = PlanOptions.builder().addSkipped("web_a").build();
        assertEquals(List.of(List.of("web_b")), upgrades(plan(options)));
    }

    @Test
    void theInstancesOfAPhase() {
        PlanOptions options =
                PlanOptions.builder().putAllPhases(Map.of("WEB_B", 1)).build();
        assertEquals(List.of(List.of("web_b"), List.of("web_A")), upgrades(plan(options)));
    }

    @Test
    void theInstancesToActOn() {
        PlanOptions options = PlanOptions.builder()
                .action(InstanceAction.RESTART)
                .addActOn("WEB_a")
                .build();
        UpgradePlan plan = UpgradePlanner.create()
                .withOptions(options)
                .plan(Fixtures.webSet(UpgradeMode.MANUAL), Fixtures.scaleSet("{'sku': {}}"), INSTANCES);
        assertEquals(List.of("web_A"), instances(plan.steps(), InstanceStep.Restart.class));
    }

    @Test
    void anInstanceThatThePlatformLeavesOut() {
        PlanOptions options = PlanOptions.builder().addSkipped("WEB_A").build();
        PlatformUpgradePlan plan = PlatformUpgradePlanner.create()
                .withOptions(options)
                .osUpgrade(
                        Fixtures.scaleSet("{'properties': {'upgradePolicy': {'automaticOSUpgradePolicy':"
                                + " {'enableAutomaticOSUpgrade': true}}}}"),
                        INSTANCES);
        assertEquals(List.of("web_b"), instances(plan.steps(), InstanceStep.UpgradeInstances.class));
    }

    private static List<String> instances(List<Step> steps, Class<? extends Step> kind) {
        return steps.stream()
                .filter(kind::isInstance)
                .flatMap(step -> step.instances().stream())
                .toList();
    }

    private static UpgradePlan plan(PlanOptions options) {
        UpgradePlan plan = UpgradePlanner.create()
                .withOptions(options)
                .plan(Fixtures.webSet(UpgradeMode.MANUAL), Fixtures.NEW_IMAGE, INSTANCES);
        assertEquals(List.of(), warnings(plan));
        return plan;
    }
}
