package dev.vmss.engine.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.merge.Merge;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.simulate.SimulationEvent.Kind;
import dev.vmss.engine.simulate.SimulationResult.InstanceOutcome;
import dev.vmss.engine.simulate.SimulationResult.Outcome;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.upgrade.RollingUpgradePolicy;
import dev.vmss.model.upgrade.UpgradeMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulationTest {

    private static final ScaleSet TAGS = Fixtures.scaleSet("{'tags': {'owner': 'others'}}");

    @Test
    void twoUnhealthyOfTenAreFineAtTwentyPercent() {
        SimulationResult result =
                rolling(Fixtures.instances(10), HealthRule.unhealthy("8", "9").until(minutes(1)));

        assertEquals(Outcome.COMPLETED, result.outcome());
        assertEquals(10, upToDate(result));
    }

    @Test
    void threeUnhealthyOfTenStopTheUpgradeBeforeItBegins() {
        SimulationResult result = rolling(Fixtures.instances(10), HealthRule.unhealthy("7", "8", "9"));

        assertEquals(Outcome.ABORTED, result.outcome());
        assertEquals(Optional.of("MaxUnhealthyInstancePercentExceededBeforeRollingUpgrade"), result.code());
        assertTrue(result.error().orElseThrow().message().contains("30% of instances are in an unhealthy state"));
        assertEquals(0, upToDate(result));
        assertEquals(0, result.observed().batches());
    }

    @Test
    void anUnhealthyFleetStopsTheUpgradeEvenIfTheUpdateIsTheCure() {
        SimulationResult result =
                rolling(Fixtures.instances(3), HealthRule.unhealthy().onModel(0));

        assertEquals(Optional.of("MaxUnhealthyInstancePercentExceededBeforeRollingUpgrade"), result.code());
    }

    @Test
    void instancesThatFallIllMeanwhileStopItBeforeTheNextBatchAndLeaveAMixedSet() {
        SimulationResult result = rolling(
                Fixtures.instances(10), HealthRule.unhealthy("7", "8", "9").from(minutes(3)));

        assertEquals(Optional.of("MaxUnhealthyInstancePercentExceededInRollingUpgrade"), result.code());
        assertEquals(4, upToDate(result));
    }

    @Test
    void upgradedInstancesThatAreUnhealthyStopItAfterTheirBatch() {
        SimulationResult result =
                rolling(Fixtures.instances(10), HealthRule.unhealthy("2").onModel(1));

        assertEquals(Optional.of("MaxUnhealthyUpgradedInstancePercentExceededInRollingUpgrade"), result.code());
        assertTrue(result.error().orElseThrow().message().endsWith("First failed instance ID is: 2."));
        assertEquals(4, upToDate(result));
        assertEquals(List.of(new InstanceOutcome("2", true, false, true)), unhealthy(result));
    }

    @Test
    void whatThePercentageOfUpgradedInstancesIsOfIsTheCallersChoice() {
        HealthScript script = script(HealthRule.unhealthy("2").onModel(1));
        ScaleSet applied = Fixtures.webSet(UpgradeMode.ROLLING);
        List<ScaleSetInstance> instances = Fixtures.instances(10);
        UpgradePlan plan = plan(applied, Fixtures.NEW_IMAGE, instances);
        Simulation simulation = Simulation.of(plan).withHealth(script);

        assertEquals(Outcome.ABORTED, simulation.run().outcome());
        assertEquals(
                Outcome.COMPLETED,
                simulation.withUpgradedShare(UpgradedShare.OF_ALL).run().outcome());
    }

    @Test
    void aSmallSetCannotMeetItsThresholds() {
        SimulationResult result = rolling(Fixtures.instances(2), HealthRule.unhealthy("1"));

        assertEquals(Outcome.ABORTED, result.outcome());
        assertTrue(result.error().orElseThrow().message().contains("50% of instances"));
    }

    @Test
    void failedInstancesGetThePreviousModelBackIfThePolicyAsksForIt() {
        ScaleSet applied = rollingSet(policy -> policy.withRollbackFailedInstancesOnPolicyBreach(true));
        SimulationResult result = run(
                applied,
                Fixtures.NEW_IMAGE,
                Fixtures.instances(10),
                HealthRule.unhealthy("2").onModel(1));

        assertEquals(Outcome.ABORTED, result.outcome());
        assertEquals(3, upToDate(result));
        assertEquals(List.of(), unhealthy(result));
        assertTrue(kinds(result).contains(Kind.ROLLED_BACK));
    }

    @Test
    void aLaterUpdateRevivesAnUpgradeThatWasGivenUp() {
        ScaleSet applied = Fixtures.webSet(UpgradeMode.ROLLING);
        SimulationResult aborted =
                rolling(Fixtures.instances(10), HealthRule.unhealthy("2").onModel(1));
        List<ScaleSetInstance> mixed = Fixtures.instances(10);
        for (InstanceOutcome outcome : aborted.instances()) {
            mixed = outcome.latestModelApplied() ? mixed : Fixtures.with(mixed, outcome.id(), Fixtures::outdated);
        }

        SimulationResult revived = run(applied, TAGS, mixed);

        assertEquals(Outcome.COMPLETED, revived.outcome());
        assertEquals(10, upToDate(revived));
        assertEquals(3, revived.observed().batches());
    }

    @Test
    void aSurgeCreatesInstancesBeforeItDeletesOthers() {
        SimulationResult result = run(surgingSet(), Fixtures.NEW_IMAGE, Fixtures.instances(4));

        assertEquals(
                List.of("4", "5", "6", "7"),
                result.instances().stream().map(InstanceOutcome::id).toList());
        assertEquals(4, result.observed().minServing());
        assertEquals(0, result.observed().maxDown());
        assertEquals(4, upToDate(result));
    }

    @Test
    void aSurgeWithoutQuotaHappensInPlace() {
        ScaleSet applied = surgingSet();
        List<ScaleSetInstance> instances = Fixtures.instances(4);
        SimulationResult result = Simulation.of(plan(applied, Fixtures.NEW_IMAGE, instances))
                .withHealth(HealthScript.builder().surgeQuota(0).build())
                .run();

        assertEquals(
                List.of("0", "1", "2", "3"),
                result.instances().stream().map(InstanceOutcome::id).toList());
        assertEquals(3, result.observed().minServing());
        assertEquals(4, upToDate(result));
        assertTrue(kinds(result).contains(Kind.SURGE_REFUSED));
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, false", "3, false"})
    void aQuotaForExactlyTheBatchIsEnough(int quota, boolean isRefused) {
        ScaleSet applied = surgingSet();
        // One fifth of ten instances is a batch of two.
        List<ScaleSetInstance> instances = Fixtures.instances(10);
        SimulationResult result = Simulation.of(plan(applied, Fixtures.NEW_IMAGE, instances))
                .withHealth(HealthScript.builder().surgeQuota(quota).build())
                .run();

        assertEquals(Outcome.COMPLETED, result.outcome());
        assertEquals(isRefused, kinds(result).contains(Kind.SURGE_REFUSED));
        assertEquals(isRefused, result.observed().maxDown() > 0);
    }

    @ParameterizedTest
    @CsvSource({"6, COMPLETED", "7, COMPLETED", "8, ABORTED"})
    void aBatchInPlaceOfASurgeIsWaitedForAsLongAsAnyOther(int healthyAfterMinutes, Outcome outcome) {
        ScaleSet applied = surgingSet();
        // The upgrade itself takes two minutes, so that five more end at the seventh.
        HealthScript script = HealthScript.builder()
                .surgeQuota(0)
                .addRules(HealthRule.unhealthy("0").onModel(1).until(minutes(healthyAfterMinutes)))
                .build();
        SimulationResult result = Simulation.of(plan(applied, Fixtures.NEW_IMAGE, Fixtures.instances(4)))
                .withHealth(script)
                .run();

        assertEquals(outcome, result.outcome());
    }

    @Test
    void aSurgeThatIsUnhealthyLeavesTheOldInstances() {
        SimulationResult result = run(
                surgingSet(),
                Fixtures.NEW_IMAGE,
                Fixtures.instances(10),
                HealthRule.unhealthy().onModel(1));

        assertEquals(Optional.of("MaxUnhealthyUpgradedInstancePercentExceededInRollingUpgrade"), result.code());
        assertEquals(12, result.instances().size());
    }

    @Test
    void aProvisioningFailureCountsAsUnhealthyAndLeavesTheOldModel() {
        ScaleSet applied = rollingSet(policy -> policy.withMaxUnhealthyUpgradedInstancePercent(50));
        List<ScaleSetInstance> instances = Fixtures.instances(10);
        SimulationResult result = Simulation.of(plan(applied, Fixtures.NEW_IMAGE, instances))
                .withHealth(HealthScript.builder().addFailing("3").build())
                .run();

        assertEquals(Outcome.COMPLETED, result.outcome());
        assertEquals(9, upToDate(result));
        assertEquals(List.of(new InstanceOutcome("3", false, false, true)), unhealthy(result));
    }

    @Test
    void anInstanceThatNeedsFourMinutesIsWaitedFor() {
        SimulationResult result = rolling(
                Fixtures.instances(10), HealthRule.unhealthy("0").onModel(1).until(minutes(6)));

        assertEquals(Outcome.COMPLETED, result.outcome());
        assertEquals(minutes(6), first(result, Kind.HEALTHY).at());
    }

    @Test
    void anInstanceThatNeedsSixMinutesIsTooLate() {
        SimulationResult result = rolling(
                Fixtures.instances(10), HealthRule.unhealthy("0").onModel(1).until(minutes(8)));

        assertEquals(Outcome.ABORTED, result.outcome());
        assertEquals(minutes(7), first(result, Kind.UNHEALTHY).at());
    }

    @Test
    void pausesTakeTheirTime() {
        ScaleSet applied = Fixtures.scaleSet(
                "{'properties': {'upgradePolicy': {'rollingUpgradePolicy': {'pauseTimeBetweenBatches': 'PT10M'}}}}");
        ScaleSet set = Merge.merge(Fixtures.webSet(UpgradeMode.ROLLING), applied);
        SimulationResult result = run(set, Fixtures.NEW_IMAGE, Fixtures.instances(10));

        assertEquals(minutes(40), result.observed().minPause());
        assertEquals(
                minutes(50), result.timeline().get(result.timeline().size() - 1).at());
    }

    @Test
    void inManualModeTheOperatorIsLeft() {
        ScaleSet applied = Fixtures.webSet(UpgradeMode.MANUAL);
        SimulationResult result = run(applied, Fixtures.NEW_IMAGE, Fixtures.instances(3));

        assertEquals(Outcome.MANUAL, result.outcome());
        assertEquals(0, upToDate(result));
        assertEquals(List.of(Kind.MODEL_UPDATED, Kind.LEFT_TO_OPERATOR), kinds(result));
    }

    @Test
    void anOperatorWhoActsFinishesThePlan() {
        ScaleSet applied = Fixtures.webSet(UpgradeMode.MANUAL);
        List<ScaleSetInstance> instances = Fixtures.instances(3);
        SimulationResult result = Simulation.of(plan(applied, Fixtures.NEW_IMAGE, instances))
                .withOperator()
                .run();

        assertEquals(Outcome.COMPLETED, result.outcome());
        assertEquals(3, upToDate(result));
    }

    @Test
    void automaticModeLooksAtNoHealthAndTakesAllAtOnce() {
        ScaleSet applied = Fixtures.webSet(UpgradeMode.AUTOMATIC);
        SimulationResult result = run(applied, Fixtures.NEW_IMAGE, Fixtures.instances(10), HealthRule.unhealthy());

        assertEquals(Outcome.COMPLETED, result.outcome());
        assertEquals(10, result.observed().maxDown());
        assertEquals(10, upToDate(result));
    }

    @Test
    void anUpdateThatAzureRefusesEndsWithItsCode() {
        ScaleSet desired = Fixtures.scaleSet("{'properties': {'platformFaultDomainCount': 1}}");
        SimulationResult result = run(Fixtures.webSet(UpgradeMode.ROLLING), desired, Fixtures.instances(3));

        assertEquals(Outcome.ABORTED, result.outcome());
        assertEquals(Optional.of("PropertyChangeNotAllowed"), result.code());
        assertEquals(
                0,
                result.instances().stream()
                        .filter(instance -> !instance.latestModelApplied())
                        .count());
    }

    private static SimulationResult rolling(List<ScaleSetInstance> instances, HealthRule... rules) {
        return run(Fixtures.webSet(UpgradeMode.ROLLING), Fixtures.NEW_IMAGE, instances, rules);
    }

    private static SimulationResult run(
            ScaleSet applied, ScaleSet desired, List<ScaleSetInstance> instances, HealthRule... rules) {
        return Simulation.of(plan(applied, desired, instances))
                .withHealth(script(rules))
                .run();
    }

    private static UpgradePlan plan(ScaleSet applied, ScaleSet desired, List<ScaleSetInstance> instances) {
        return UpgradePlanner.create().plan(applied, desired, instances);
    }

    private static HealthScript script(HealthRule... rules) {
        return HealthScript.builder().addRules(rules).build();
    }

    private static ScaleSet rollingSet(UnaryOperator<RollingUpgradePolicy> change) {
        return Fixtures.webSet(change);
    }

    private static ScaleSet surgingSet() {
        return Fixtures.withProperties(
                rollingSet(policy -> policy.withMaxSurge(true)), properties -> properties.withOverprovision(false));
    }

    private static long upToDate(SimulationResult result) {
        return result.instances().stream()
                .filter(InstanceOutcome::latestModelApplied)
                .count();
    }

    private static List<InstanceOutcome> unhealthy(SimulationResult result) {
        return result.instances().stream()
                .filter(instance -> !instance.healthy())
                .toList();
    }

    private static List<Kind> kinds(SimulationResult result) {
        return result.timeline().stream().map(SimulationEvent::kind).toList();
    }

    private static SimulationEvent first(SimulationResult result, Kind kind) {
        return result.timeline().stream()
                .filter(event -> event.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
