package dev.vmss.engine.plan;

import static dev.vmss.engine.plan.Plans.lines;
import static dev.vmss.engine.plan.Plans.message;
import static dev.vmss.engine.plan.Plans.warnings;
import static dev.vmss.engine.testing.Fixtures.NEW_IMAGE;
import static dev.vmss.engine.testing.Fixtures.instances;
import static dev.vmss.engine.testing.Fixtures.scaleSet;
import static dev.vmss.engine.testing.Fixtures.webSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.follow.Observation;
import dev.vmss.engine.follow.Observed;
import dev.vmss.engine.follow.Rollout;
import dev.vmss.engine.impact.Disruption;
import dev.vmss.engine.merge.Merge;
import dev.vmss.engine.render.PlanJson;
import dev.vmss.engine.render.SavedPlan;
import dev.vmss.engine.render.StepCommands;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.engine.simulate.Simulation;
import dev.vmss.engine.simulate.SimulationResult;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.upgrade.UpgradeMode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An operator who wants only new instances to get the model. */
class LeftAloneTest {

    private static final String CODE = "left-alone";
    private static final String MANUAL = "operator set properties.upgradePolicy.mode=Manual";
    private static final PlanOptions OPTIONS =
            PlanOptions.builder().newInstancesOnly(true).build();
    private static final ScaleSet IMAGE_AND_MORE = scaleSet("{'sku': {'capacity': 12}, 'properties': {"
            + "'virtualMachineProfile': {'storageProfile': {'imageReference': {'version': '2.0.0'}}}}}");

    private static UpgradePlan plan(ScaleSet applied, ScaleSet desired) {
        return plan(applied, desired, instances(3));
    }

    private static UpgradePlan plan(ScaleSet applied, ScaleSet desired, List<ScaleSetInstance> instances) {
        return UpgradePlanner.create().withOptions(OPTIONS).plan(applied, desired, instances);
    }

    @Test
    void inManualModeNothingButTheUpdateIsDone() {
        UpgradePlan plan = plan(webSet(UpgradeMode.MANUAL), NEW_IMAGE);

        assertEquals(List.of("operator update"), lines(plan));
        assertTrue(plan.isExecutable());
        assertEquals(List.of("0", "1", "2"), plan.outdated());
        assertEquals(InstanceOutcome.LEFT_ALONE, plan.instanceImpacts().get("1").outcome());
        assertEquals(Disruption.NONE, plan.instanceImpacts().get("1").disruption());
        assertEquals(new Bounds(0, 0, 3, Duration.ZERO), plan.bounds());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Automatic", "Rolling", "Unheard"})
    void whereThePlatformWouldUpgradeThemTheSetIsManualFirstAndStaysSo(String mode) {
        UpgradePlan plan = plan(webSet(UpgradeMode.of(mode)), IMAGE_AND_MORE);

        assertEquals(List.of(MANUAL, "operator update", "platform scale out 9"), lines(plan));
        assertTrue(plan.isExecutable());
        assertTrue(message(plan, CODE)
                .contains("The set stays in Manual mode; with the mode set back to " + mode + ", Azure upgrades all"));
        assertEquals(
                SimulationResult.Outcome.COMPLETED, Simulation.of(plan).run().outcome());
        assertFalse(StepCommands.of(plan)
                .get(1)
                .rest()
                .get(0)
                .body()
                .orElseThrow()
                .toString()
                .contains("upgradePolicy"));
    }

    @Test
    void anUpdateThatSetsAnotherModeCannotLeaveThemAlone() {
        ScaleSet rolling = ModelEdit.none().set("upgradePolicy.mode", "Rolling").apply(NEW_IMAGE);
        UpgradePlan plan = plan(webSet(UpgradeMode.MANUAL), rolling);

        assertEquals(List.of(), plan.steps());
        assertFalse(plan.isExecutable());
        assertTrue(message(plan, "cannot-leave-alone").startsWith("The update sets the mode to Rolling"));
        assertEquals(InstanceOutcome.REFUSED, plan.instanceImpacts().get("0").outcome());
        assertTrue(plan(
                        webSet(),
                        ModelEdit.none().set("upgradePolicy.mode", "Manual").apply(NEW_IMAGE))
                .isExecutable());
    }

    @Test
    void anUpdateThatNeedsADeallocationCannotEither() {
        UpdateContext context = UpdateContext.builder()
                .instances(instances(2))
                .availableSizes(Set.of("Standard_D2s_v5"))
                .build();
        UpgradePlan plan = UpgradePlanner.create()
                .withOptions(OPTIONS)
                .plan(webSet(UpgradeMode.MANUAL), scaleSet("{'sku': {'name': 'Standard_M8ms'}}"), context);

        assertEquals(List.of(), plan.steps());
        assertFalse(plan.isExecutable());
        assertTrue(message(plan, "cannot-leave-alone").endsWith(": sku.name."));
    }

    @Test
    void nothingIsHeldWhereThereIsNobodyToLeaveAlone() {
        UpgradePlan plan = plan(webSet(), scaleSet("{'tags': {'owner': 'others'}}"));

        assertEquals(List.of("operator update"), lines(plan));
        assertFalse(warnings(plan).contains(CODE));
        assertEquals(
                List.of(MANUAL, "operator update"),
                lines(plan(
                        webSet(),
                        scaleSet("{'tags': {'owner': 'others'}}"),
                        Fixtures.with(instances(3), "1", Fixtures::outdated))));
    }

    @Test
    void noReimageFollows() {
        assertEquals(List.of("operator update"), lines(plan(webSet(UpgradeMode.MANUAL), Fixtures.NEW_PASSWORD)));
    }

    @Test
    void theLaterRiskIsSaid() {
        String message = message(plan(webSet(UpgradeMode.MANUAL), NEW_IMAGE), CODE);

        assertTrue(message.startsWith("These instances keep their model: 0, 1, 2."), message);
        assertTrue(message.contains("applies all changes that it missed (reimage)"), message);
        assertTrue(message.contains("A reimage runs the extensions of the new model"), message);
        assertTrue(message.contains("ten models"), message);
        assertFalse(message.contains("repair") || message.contains("Automatic OS upgrades"), message);
    }

    @Test
    void whatAzureGoesOnDoingByItselfIsPartOfIt() {
        UnaryOperator<ScaleSet> repairs =
                set -> Merge.merge(set, scaleSet("{'properties': {'automaticRepairsPolicy': {'enabled': true}}}"));
        UnaryOperator<ScaleSet> restarts = set -> Merge.merge(
                set,
                scaleSet("{'properties': {'automaticRepairsPolicy': {'enabled': true, 'repairAction': 'Restart'}}}"));
        UnaryOperator<ScaleSet> upgradesOs = set -> Merge.merge(
                set,
                scaleSet("{'properties': {'upgradePolicy': {'automaticOSUpgradePolicy':"
                        + " {'enableAutomaticOSUpgrade': true}}}}"));
        ScaleSet licence = scaleSet("{'properties': {'virtualMachineProfile': {'licenseType': 'RHEL_BYOS'}}}");
        ScaleSet manual = webSet(UpgradeMode.MANUAL);

        assertTrue(message(plan(repairs.apply(manual), licence), CODE).contains("An automatic repair replaces"));
        assertFalse(message(plan(restarts.apply(manual), licence), CODE).contains("An automatic repair replaces"));
        assertTrue(message(plan(upgradesOs.apply(manual), licence), CODE).contains("Automatic OS upgrades continue"));
    }

    @Test
    void whatWasTurnedOffForTheUpdateStaysOff() {
        ScaleSet applied = Merge.merge(
                webSet(UpgradeMode.MANUAL),
                scaleSet("{'properties': {'upgradePolicy': {'automaticOSUpgradePolicy':"
                        + " {'enableAutomaticOSUpgrade': true}}}}"));
        UpgradePlan plan = plan(applied, NEW_IMAGE);

        assertEquals(
                List.of(
                        "operator set properties.upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade=false",
                        "operator update"),
                lines(plan));
        assertTrue(warnings(plan).contains("flags-stay"));
        assertFalse(message(plan, CODE).contains("Automatic OS upgrades"));
    }

    @Test
    void poolsStayInUse() {
        ScaleSet desired = ModelEdit.none()
                .remove("virtualMachineProfile.networkProfile.networkInterfaceConfigurations[name=nic].properties"
                        + ".ipConfigurations[name=ip].properties.loadBalancerBackendAddressPools[0]")
                .apply(webSet(UpgradeMode.MANUAL));

        assertTrue(warnings(plan(webSet(UpgradeMode.MANUAL), desired)).contains("resources-in-use"));
    }

    @Test
    void whatTheUpdateWouldDoToThemBreaksNoLimit() {
        PlanOptions options = OPTIONS.withMostDisruptiveAllowed(Disruption.IN_PLACE);

        assertTrue(UpgradePlanner.create()
                .withOptions(options)
                .plan(webSet(UpgradeMode.MANUAL), NEW_IMAGE, instances(2))
                .isExecutable());
    }

    @Test
    void whoWantsSomethingOfInstancesCannotLeaveThemAlone() {
        for (UnaryOperator<PlanOptions.Builder> wanted : List.<UnaryOperator<PlanOptions.Builder>>of(
                options -> options.addFirst("0"),
                options -> options.stopAfterBatches(1),
                options -> options.stopAfterPercent(1),
                options -> options.reimage(true),
                options -> options.action(InstanceAction.RESTART),
                options -> options.forceUpdateTag("2"))) {
            PlanOptions.Builder options = wanted.apply(PlanOptions.builder().newInstancesOnly(true));
            InvalidOptionException thrown = assertThrows(InvalidOptionException.class, options::build);
            assertEquals("newInstancesOnly", thrown.option());
        }
    }

    @Test
    void theIntentIsSavedAndFollowed() {
        UpgradePlan plan = plan(Fixtures.storedWebSet(), NEW_IMAGE);
        UpgradePlan read = SavedPlan.read(SavedPlan.of(plan).toJson()).plan();

        assertEquals(plan, read);
        assertEquals(
                "leftAlone", PlanJson.of(plan).at("/instanceImpacts/0/outcome").asText());
        ScaleSet now = Merge.merge(
                Merge.merge(Fixtures.storedWebSet(), NEW_IMAGE),
                scaleSet("{'properties': {'upgradePolicy': {'mode': 'Manual'}}}"));
        List<ScaleSetInstance> outdated =
                instances(3).stream().map(Fixtures::outdated).toList();
        assertEquals(
                Observation.Outcome.COMPLETED,
                Rollout.observe(read, Observed.of(now, outdated)).outcome());
    }
}
