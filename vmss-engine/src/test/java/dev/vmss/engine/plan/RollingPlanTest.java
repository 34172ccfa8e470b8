package dev.vmss.engine.plan;

import static dev.vmss.engine.plan.Plans.lines;
import static dev.vmss.engine.plan.Plans.newImage;
import static dev.vmss.engine.plan.Plans.upgrades;
import static dev.vmss.engine.testing.Fixtures.instances;
import static dev.vmss.engine.testing.Fixtures.instancesInZones;
import static dev.vmss.engine.testing.Fixtures.webSet;
import static dev.vmss.engine.testing.Fixtures.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.value.IsoDuration;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RollingPlanTest {

    @Test
    void tenInstancesGoTwoByTwo() {
        assertEquals(
                List.of(List.of("0", "1"), List.of("2", "3"), List.of("4", "5"), List.of("6", "7"), List.of("8", "9")),
                upgrades(newImage(webSet(), instances(10))));
    }

    @Test
    void fiveInstancesGoOneByOne() {
        assertEquals(5, upgrades(newImage(webSet(), instances(5))).size());
    }

    @Test
    void fewerThanFiveInstancesGoOneByOne() {
        assertEquals(List.of(List.of("0"), List.of("1")), upgrades(newImage(webSet(), instances(2))));
    }

    @Test
    void aFractionIsNotRoundedUp() {
        assertEquals(
                List.of(4, 4, 1),
                sizes(newImage(webSet(policy -> policy.withMaxBatchInstancePercent(50)), instances(9))));
    }

    @Test
    void thePlatformUpgradesAndWaitsForEachBatchAfterTheUpdate() {
        assertEquals(
                List.of(
                        "operator update",
                        "platform upgrade 0",
                        "platform wait 0",
                        "platform upgrade 1",
                        "platform wait 1"),
                lines(newImage(webSet(), instances(2))));
    }

    @Test
    void thePauseStandsBetweenBatchesOnly() {
        ScaleSet set = webSet(policy -> policy.withPauseTimeBetweenBatches(IsoDuration.of("PT2M")));
        UpgradePlan plan = newImage(set, instances(3));
        assertEquals(
                List.of(
                        "operator update",
                        "platform upgrade 0",
                        "platform wait 0",
                        "platform pause PT2M",
                        "platform upgrade 1",
                        "platform wait 1",
                        "platform pause PT2M",
                        "platform upgrade 2",
                        "platform wait 2"),
                lines(plan));
        assertEquals(Duration.ofMinutes(4), plan.bounds().minPause());
    }

    @Test
    void theWaitSaysWhatStopsTheUpgrade() {
        ScaleSet set = webSet(
                policy -> policy.withMaxUnhealthyInstancePercent(30).withMaxUnhealthyUpgradedInstancePercent(10));
        WaitStep.WaitHealthy wait = Plans.of(newImage(set, instances(2)), WaitStep.WaitHealthy.class)
                .findFirst()
                .orElseThrow();
        assertEquals(Duration.ofMinutes(5), wait.timeout());
        assertEquals("more than 10 % of the upgraded or 30 % of all instances are unhealthy", wait.abortsWhen());
    }

    @Test
    void zonesAreKeptApart() {
        ScaleSet set = webSet(policy -> policy.withMaxBatchInstancePercent(50));
        assertEquals(
                List.of(List.of("0", "2", "4"), List.of("1", "3"), List.of("5")),
                upgrades(newImage(set, instancesInZones("1", "2", "1", "2", "1", "3"))));
    }

    @Test
    void thePercentageIsOfAllInstancesNotOfAZone() {
        ScaleSet set = webSet(policy -> policy.withMaxBatchInstancePercent(50));
        assertEquals(
                List.of(List.of("0", "1"), List.of("2", "3")),
                upgrades(newImage(set, instancesInZones("1", "1", "2", "2"))));
    }

    @Test
    void crossZoneUpgradesFillTheBatches() {
        ScaleSet set = webSet(policy -> policy.withMaxBatchInstancePercent(50).withEnableCrossZoneUpgrade(true));
        assertEquals(
                List.of(List.of("0", "2", "4"), List.of("1", "3", "5")),
                upgrades(newImage(set, instancesInZones("1", "2", "1", "2", "1", "3"))));
    }

    @Test
    void unhealthyInstancesGoFirstIfThePolicySaysSo() {
        ScaleSet set =
                webSet(policy -> policy.withPrioritizeUnhealthyInstances(true).withMaxUnhealthyInstancePercent(25));
        List<ScaleSetInstance> instances = with(instances(4), "2", Fixtures::unhealthy);
        assertEquals(
                List.of(List.of("2"), List.of("0"), List.of("1"), List.of("3")), upgrades(newImage(set, instances)));
    }

    @Test
    void unhealthyInstancesHaveNoPlaceOfTheirOwnOtherwise() {
        List<ScaleSetInstance> instances = with(instances(4), "2", Fixtures::unhealthy);
        assertEquals(
                List.of(List.of("0"), List.of("1"), List.of("2"), List.of("3")),
                upgrades(newImage(webSet(policy -> policy.withMaxUnhealthyInstancePercent(25)), instances)));
    }

    @Test
    void unhealthyInstancesOfEveryZoneGoBeforeHealthyOnes() {
        ScaleSet set = webSet(policy -> policy.withMaxBatchInstancePercent(50)
                .withPrioritizeUnhealthyInstances(true)
                .withMaxUnhealthyInstancePercent(25));
        List<ScaleSetInstance> instances = with(instancesInZones("1", "1", "2", "2"), "3", Fixtures::unhealthy);
        assertEquals(List.of(List.of("3"), List.of("0", "1"), List.of("2")), upgrades(newImage(set, instances)));
    }

    @Test
    void protectedInstancesAreLeftOutAndNamed() {
        UpgradePlan plan = newImage(webSet(), with(instances(3), "1", Fixtures::protectedFromActions));
        assertEquals(List.of(List.of("0"), List.of("2")), upgrades(plan));
        assertEquals(List.of("0", "1", "2"), plan.outdated());
        assertEquals(
                "Instances protected from actions of the set do not change: 1.",
                plan.warnings().stream()
                        .filter(warning -> warning.code().equals("protected-instances"))
                        .findFirst()
                        .orElseThrow()
                        .message());
    }

    @Test
    void protectionFromScaleInAloneDoesNotKeepAnUpgradeAway() {
        List<ScaleSetInstance> instances = with(instances(2), "1", instance -> {
            ScaleSetInstance both = Fixtures.protectedFromActions(instance);
            return both.withProperties(both.properties()
                    .orElseThrow()
                    .withProtectionPolicy(both.properties()
                            .orElseThrow()
                            .protectionPolicy()
                            .orElseThrow()
                            .withProtectFromScaleSetActions(false)));
        });
        assertEquals(List.of(List.of("0"), List.of("1")), upgrades(newImage(webSet(), instances)));
    }

    @Test
    void instancesThatAreCurrentAreSkippedIfTheUpdateTouchesNone() {
        ScaleSet tags = Fixtures.scaleSet("{'tags': {'owner': 'others'}}");
        UpgradePlan plan = Plans.plan(webSet(), tags, with(instances(4), "2", Fixtures::outdated));
        assertEquals(List.of("operator update", "platform upgrade 2", "platform wait 2"), lines(plan));
        assertEquals(List.of("2"), plan.outdated());
    }

    @Test
    void instancesAreTakenByNumberNotByText() {
        assertEquals(
                "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]",
                newImage(webSet(), instances(11)).outdated().toString());
    }

    @Test
    void theDesiredPolicyGovernsItsOwnUpdate() {
        ScaleSet desired = Fixtures.withProperties(
                Fixtures.NEW_IMAGE,
                properties -> properties.withUpgradePolicy(webSet(policy -> policy.withMaxBatchInstancePercent(50))
                        .upgradePolicy()
                        .orElseThrow()));
        assertEquals(List.of(2, 2), sizes(Plans.plan(webSet(), desired, instances(4))));
    }

    private static List<Integer> sizes(UpgradePlan plan) {
        return upgrades(plan).stream().map(List::size).toList();
    }
}
