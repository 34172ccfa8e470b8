package dev.vmss.engine.plan;

import static dev.vmss.engine.plan.Plans.lines;
import static dev.vmss.engine.plan.Plans.plan;
import static dev.vmss.engine.plan.Plans.warnings;
import static dev.vmss.engine.testing.Fixtures.instances;
import static dev.vmss.engine.testing.Fixtures.instancesInZones;
import static dev.vmss.engine.testing.Fixtures.scaleSet;
import static dev.vmss.engine.testing.Fixtures.webSet;
import static dev.vmss.engine.testing.Fixtures.with;
import static dev.vmss.engine.testing.Fixtures.withProperties;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.policy.ScaleInPolicy;
import dev.vmss.model.policy.ScaleInRule;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.Timestamp;
import java.util.List;
import org.junit.jupiter.api.Test;

/** More or fewer instances by the same update. */
class ScalingPlanTest {

    private static ScaleSet capacity(int instances) {
        return scaleSet("{'sku': {'capacity': " + instances + "}}");
    }

    private static ScaleSet rule(ScaleInRule rule) {
        return withProperties(
                webSet(),
                properties -> properties.withScaleInPolicy(
                        ScaleInPolicy.builder().rules(ModelList.of(rule)).build()));
    }

    private static ScaleSetInstance created(ScaleSetInstance instance, String time) {
        return instance.mapProperties(properties -> properties.withTimeCreated(Timestamp.of(time)));
    }

    @Test
    void newInstancesHaveTheLatestModelAndAreNotUpgraded() {
        UpgradePlan plan = plan(webSet(), capacity(12), instances(10));
        assertEquals(List.of("operator update", "platform scale out 2"), lines(plan));
        assertFalse(plan.touchesInstances());
    }

    @Test
    void theHighestIdsGoFirst() {
        assertEquals(
                List.of("operator update", "platform delete 11 10 9"),
                lines(plan(webSet(), capacity(9), instances(12))));
    }

    @Test
    void theZoneWithMostInstancesGivesFirst() {
        assertEquals(
                List.of("operator update", "platform delete 2 1"),
                lines(plan(webSet(), capacity(2), instancesInZones("1", "1", "1", "2"))));
    }

    @Test
    void theOldestGoFirstIfThePolicySaysSo() {
        List<ScaleSetInstance> instances = List.of(
                created(Fixtures.instance("0"), "2026-02-01T00:00:00Z"),
                created(Fixtures.instance("1"), "2026-01-01T00:00:00Z"));
        assertEquals(
                List.of("operator update", "platform delete 1"),
                lines(plan(rule(ScaleInRule.OLDEST_VM), capacity(1), instances)));
        assertEquals(
                List.of("operator update", "platform delete 0"),
                lines(plan(rule(ScaleInRule.NEWEST_VM), capacity(1), instances)));
    }

    @Test
    void whatIsProtectedFromScalingInStays() {
        List<ScaleSetInstance> instances = with(instances(3), "2", Fixtures::protectedFromActions);
        assertEquals(List.of("operator update", "platform delete 1"), lines(plan(webSet(), capacity(2), instances)));
    }

    @Test
    void aScaleInThatProtectionKeepsFromItsGoalIsTold() {
        List<ScaleSetInstance> instances =
                instances(3).stream().map(Fixtures::protectedFromActions).toList();
        UpgradePlan plan = plan(webSet(), capacity(1), with(instances, "0", any -> Fixtures.instance("0")));
        assertEquals(List.of("operator update", "platform delete 0"), lines(plan));
        assertTrue(warnings(plan).contains("scale-in-falls-short"));
    }

    @Test
    void thePlanSaysThatItOnlyGuessesWhichGo() {
        assertTrue(warnings(plan(webSet(), capacity(9), instances(10))).contains("scale-in-picks"));
    }

    @Test
    void whatGoesIsNotUpgraded() {
        ScaleSet desired = Fixtures.NEW_IMAGE.withSku(capacity(1).sku());
        UpgradePlan plan = plan(webSet(), desired, instances(2));
        assertEquals(List.of("0"), plan.outdated());
        assertEquals(List.of(List.of("0")), Plans.upgrades(plan));
    }
}
