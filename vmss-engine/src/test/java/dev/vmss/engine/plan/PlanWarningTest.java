package dev.vmss.engine.plan;

import static dev.vmss.engine.plan.Plans.newImage;
import static dev.vmss.engine.plan.Plans.plan;
import static dev.vmss.engine.plan.Plans.warnings;
import static dev.vmss.engine.testing.Fixtures.instances;
import static dev.vmss.engine.testing.Fixtures.scaleSet;
import static dev.vmss.engine.testing.Fixtures.webSet;
import static dev.vmss.engine.testing.Fixtures.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.render.PlanJson;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.value.ApiVersion;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each warning where it belongs, and not in the nearest case where it does not. */
class PlanWarningTest {

    private static final ScaleSet TAGS = Fixtures.scaleSet("{'tags': {'owner': 'others'}}");

    @Test
    void twoInstancesAtTwentyPercentStopAtOneFailure() {
        assertEquals(List.of("one-failure-stops"), warnings(newImage(webSet(), instances(2))));
    }

    @Test
    void whatNobodyHasShownIsNamed() {
        UpgradePlan plan = plan(
                webSet(),
                scaleSet(
                        "{'tags': {'a': 'b'}, 'properties': {'virtualMachineProfile': {'newPart': {'a': 1}, 'licenseType':"
                                + " 'RHEL_BYOS'}}}"),
                instances(5));
        assertEquals(List.of("impact-not-shown"), warnings(plan));
        String message = plan.warnings().get(0).message();
        assertTrue(message.endsWith(": properties.virtualMachineProfile.newPart."), message);
    }

    @Test
    void fiveInstancesAtTwentyPercentDoNot() {
        assertEquals(List.of(), warnings(newImage(webSet(), instances(5))));
    }

    @Test
    void aSmallSetWithAWideThresholdDoesNot() {
        ScaleSet set = webSet(policy -> policy.withMaxUnhealthyInstancePercent(50));
        assertEquals(List.of(), warnings(newImage(set, instances(2))));
    }

    @Test
    void exactlyTheThresholdDoesNot() {
        List<ScaleSetInstance> instances =
                with(with(instances(10), "1", Fixtures::unhealthy), "2", Fixtures::unhealthy);
        assertEquals(List.of(), warnings(newImage(webSet(), instances)));
    }

    @Test
    void thresholdsMatterInRollingModeOnly() {
        assertEquals(List.of(), warnings(newImage(webSet(UpgradeMode.MANUAL), instances(2))));
    }

    @Test
    void thresholdsMatterOnlyIfSomebodyIsOutdated() {
        assertEquals(List.of(), warnings(plan(webSet(), TAGS, instances(2))));
    }

    @Test
    void automaticModeTakesAllAtOnce() {
        assertEquals(List.of("all-at-once"), warnings(newImage(webSet(UpgradeMode.AUTOMATIC), instances(2))));
    }

    @Test
    void oneInstanceAloneIsNoSurpriseInAutomaticMode() {
        assertEquals(List.of(), warnings(newImage(webSet(UpgradeMode.AUTOMATIC), instances(1))));
    }

    @Test
    void anUnknownModeIsToldAndHasNoUpgrade() {
        UpgradePlan plan = newImage(webSet(UpgradeMode.of("Gentle")), instances(2));
        assertEquals(List.of("unknown-mode"), warnings(plan));
        assertEquals(List.of("operator update"), Plans.lines(plan));
    }

    @Test
    void anyUpdateRevivesARollingUpgrade() {
        List<ScaleSetInstance> instances = with(instances(5), "1", Fixtures::outdated);
        assertEquals(List.of("revives-rolling-upgrade"), warnings(plan(webSet(), TAGS, instances)));
    }

    @Test
    void anUpdateThatMarksInstancesItselfRevivesNothing() {
        List<ScaleSetInstance> instances = with(instances(5), "1", Fixtures::outdated);
        assertEquals(List.of(), warnings(newImage(webSet(), instances)));
    }

    @Test
    void aSurgeNeedsQuota() {
        ScaleSet set = webSet(policy -> policy.withMaxSurge(true));
        assertEquals(List.of("surge-needs-quota"), warnings(newImage(set, instances(5))));
    }

    @Test
    void protectedInstancesAreNamed() {
        List<ScaleSetInstance> instances = with(instances(5), "1", Fixtures::protectedFromActions);
        assertEquals(List.of("protected-instances"), warnings(newImage(webSet(), instances)));
        assertEquals(List.of(), warnings(plan(webSet(), TAGS, instances)));
    }

    @Test
    void stoppedInstancesAreNamed() {
        List<ScaleSetInstance> instances = with(instances(5), "1", Fixtures::stopped);
        UpgradePlan plan = newImage(webSet(), instances);
        assertEquals(List.of("stopped-instances"), warnings(plan));
        assertTrue(plan.warnings().get(0).message().endsWith(": 1."));
    }

    @Test
    void hiddenValuesAreNamed() {
        UpgradePlan plan = plan(webSet(), Fixtures.NEW_PASSWORD, instances(5));
        assertEquals(List.of("unverifiable"), warnings(plan));
        assertTrue(plan.warnings()
                .get(0)
                .message()
                .endsWith(": properties.virtualMachineProfile.osProfile.adminPassword."));
    }

    @Test
    void anUnchangedProfileSentAlongIsATrap() {
        ScaleSet desired = webSet().withTags(TAGS.tags());
        assertEquals(List.of("profile-sent-again"), warnings(plan(webSet(), desired, instances(5))));
    }

    @ParameterizedTest
    @CsvSource({"2017-03-30, true", "2017-12-01, true", "2018-04-01, false", "2024-07-01, false"})
    void anOldServiceOutdatesInstancesByAProfileThatIsSentAlone(String version, boolean warned) {
        UpdateContext context = UpdateContext.builder()
                .instances(instances(5))
                .apiVersion(new ApiVersion(version))
                .build();
        UpgradePlan plan = UpgradePlanner.create().plan(webSet(), webSet(), context);
        assertEquals(warned, warnings(plan).contains("profile-sent-again"));
    }

    @Test
    void anUnchangedProfileIsNotSentIfNothingIs() {
        assertEquals(List.of(), warnings(plan(webSet(), webSet(), instances(5))));
    }

    @Test
    void aCapacityInTheUpdateUndoesAutoscale() {
        assertEquals(
                List.of("capacity-changes"),
                warnings(plan(webSet(), Fixtures.scaleSet("{'sku': {'capacity': 12}}"), instances(5))));
    }

    @Test
    void theSameCapacityUndoesNothing() {
        ScaleSet desired = Fixtures.scaleSet("{'sku': {'capacity': 10}, 'tags': {'owner': 'others'}}");
        assertEquals(List.of(), warnings(plan(webSet(), desired, instances(5))));
    }

    @Test
    void whatCannotBeUndoneIsTold() {
        ScaleSet latest = Fixtures.scaleSet(
                "{'properties': {'virtualMachineProfile': {'storageProfile': {'imageReference': {'version': 'Latest'}}}}}");
        assertEquals(List.of("irreversible"), warnings(plan(webSet(), latest, instances(5))));
    }

    @Test
    void instancesThatDoNotSayWhetherTheyHaveTheLatestModelAreNamed() {
        List<ScaleSetInstance> silent =
                List.of(Fixtures.read(ScaleSetInstance.class, "{'name': 'web_1'}"), Fixtures.instance("2"));

        assertEquals(
                List.of("Instances of which it is not known whether they have the latest model are assumed to"
                        + " have it: web_1."),
                plan(webSet(), scaleSet("{'tags': {'owner': 'others'}}"), silent).warnings().stream()
                        .filter(warning -> warning.code().equals("latest-model-unknown"))
                        .map(PlanWarning::message)
                        .toList());
        assertFalse(warnings(newImage(webSet(), silent)).contains("latest-model-unknown"));
    }

    @Test
    void aRequestThatRepeatsTheProfileAndChangesNothingIsNamed() {
        ScaleSet repeated = webSet().withLocation(Optional.empty());

        assertEquals(List.of("profile-sent-again"), warnings(plan(webSet(), repeated, instances(5))));
        assertEquals(List.of(), warnings(plan(webSet(), webSet(), instances(5))));
    }

    @Test
    void aFailureOfTheModelBeforeIsToldApart() {
        List<ScaleSetInstance> instances = with(
                instances(3),
                "1",
                instance -> instance.mapProperties(properties -> properties.withProvisioningState("Failed")));
        UpgradePlan plan = newImage(webSet(UpgradeMode.MANUAL), instances);

        assertTrue(plan.check().has("failed-instances-keep-their-failure"));
        assertTrue(plan.instanceImpacts().get("1").failedBefore());
        assertFalse(plan.instanceImpacts().get("0").failedBefore());
        assertEquals(
                "[false,true]",
                PlanJson.of(plan)
                        .at("/instanceImpacts")
                        .findValues("failedBefore")
                        .toString()
                        .replace(" ", ""));
    }

    @Test
    void whatCannotBeStoppedIsSaid() {
        PlanOptions stop = PlanOptions.builder().stopAfterBatches(1).build();
        UpgradePlanner planner = UpgradePlanner.create().withOptions(stop);

        assertTrue(warnings(planner.plan(webSet(UpgradeMode.AUTOMATIC), Fixtures.NEW_IMAGE, instances(3)))
                .contains("cannot-stop"));
        assertFalse(warnings(planner.plan(webSet(), Fixtures.NEW_IMAGE, instances(6)))
                .contains("cannot-stop"));
    }
}
