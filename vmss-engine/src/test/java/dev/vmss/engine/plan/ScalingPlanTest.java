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
import java.util.ArrayList;
import java.util.Arrays;
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

    /** Instances in fault domains, as a list of ids with their domains. */
    private static List<ScaleSetInstance> inDomains(String... instances) {
        return Arrays.stream(instances)
                .map(text -> text.split("@"))
                .map(pair -> Fixtures.instance(pair[0])
                        .mapProperties(properties -> properties.mapInstanceView(
                                view -> view.withPlatformFaultDomain(Integer.parseInt(pair[1])))))
                .toList();
    }

    @Test
    void theFaultDomainWithMostInstancesGivesFirst() {
        assertEquals(
                List.of("operator update", "platform delete 6 7 3"),
                lines(plan(webSet(), capacity(2), inDomains("0@0", "1@1", "3@3", "6@1", "7@2"))));
    }

    @Test
    void ofFullDomainsTheOneWithTheHighestIdGivesFirst() {
        assertEquals(
                List.of("operator update", "platform delete 7"),
                lines(plan(webSet(), capacity(4), inDomains("0@0", "2@2", "3@3", "5@0", "7@2"))));
    }

    @Test
    void faultDomainsDoNotCountWhereSomeAreNotKnownOrAgeDecides() {
        List<ScaleSetInstance> instances = new ArrayList<>(inDomains("0@0", "1@1", "3@3", "6@1"));
        instances.add(Fixtures.instance("7"));
        assertEquals(List.of("operator update", "platform delete 7"), lines(plan(webSet(), capacity(4), instances)));

        List<ScaleSetInstance> aged = new ArrayList<>();
        inDomains("0@0", "1@1", "6@1")
                .forEach(instance -> aged.add(created(
                        instance,
                        "2026-0" + (1 + instance.instanceId().orElseThrow().charAt(0) - '0') + "-01T00:00:00Z")));
        assertEquals(
                List.of("operator update", "platform delete 0"),
                lines(plan(rule(ScaleInRule.OLDEST_VM), capacity(2), aged)));
    }

    @Test
    void aDomainWhoseInstancesAreProtectedIsAsFullAsItIs() {
        List<ScaleSetInstance> instances =
                with(inDomains("0@0", "1@1", "2@2", "6@1"), "6", Fixtures::protectedFromActions);
        assertEquals(List.of("operator update", "platform delete 1"), lines(plan(webSet(), capacity(3), instances)));
    }

    @Test
    void aZoneWhoseInstancesAreAllProtectedGivesNone() {
        List<ScaleSetInstance> instances = instancesInZones("1", "1", "1", "2", "2");
        for (String id : List.of("0", "1", "2")) {
            instances = with(instances, id, Fixtures::protectedFromActions);
        }
        assertEquals(List.of("operator update", "platform delete 4 3"), lines(plan(webSet(), capacity(3), instances)));
    }

    @Test
    void aDomainGivesAllThatMayLeaveIt() {
        List<ScaleSetInstance> instances =
                with(inDomains("0@0", "1@1", "2@0", "6@1", "7@1"), "6", Fixtures::protectedFromActions);
        assertEquals(
                List.of("operator update", "platform delete 7 2 1 0"), lines(plan(webSet(), capacity(1), instances)));
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
