package dev.vmss.engine.plan;

import static dev.vmss.engine.testing.Fixtures.instances;
import static dev.vmss.engine.testing.Fixtures.webSet;
import static dev.vmss.engine.testing.Fixtures.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vmss.engine.impact.Disruption;
import dev.vmss.engine.impact.Propagation;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InstanceImpactTest {

    private static final String PROFILE = "properties.virtualMachineProfile.";
    private static final String VERSION = PROFILE + "storageProfile.imageReference.version";
    private static final ScaleSet IMAGE_AND_LICENCE = Fixtures.scaleSet(
            "{'properties': {'virtualMachineProfile': {'licenseType': 'RHEL_BYOS', 'storageProfile': {'imageReference':"
                    + " {'version': '2.0.0'}}}}}");

    /** All of the set's, on a new OS disk. */
    private static final List<ExtensionRun> RUNS_ONCE =
            List.of(new ExtensionRun("health", 1, 0), new ExtensionRun("app", 1, 0));

    private static InstanceImpact byPolicy(InstanceOutcome outcome, Disruption disruption, String... decidedBy) {
        return new InstanceImpact(
                outcome, disruption, Optional.of(Propagation.BY_POLICY), List.of(decidedBy), false, false, RUNS_ONCE);
    }

    private static InstanceImpact spared(InstanceOutcome outcome) {
        return new InstanceImpact(outcome, Disruption.NONE, Optional.empty(), List.of(), false, false, List.of());
    }

    private static InstanceImpact impact(UpgradePlan plan, String id) {
        return plan.instanceImpacts().get(id);
    }

    private static UpgradePlan plan(PlanOptions.Builder options, ScaleSet desired, List<ScaleSetInstance> instances) {
        return UpgradePlanner.create().withOptions(options.build()).plan(webSet(), desired, instances);
    }

    @Test
    void theHardestChangeDecides() {
        UpgradePlan plan = Plans.plan(webSet(), IMAGE_AND_LICENCE, instances(2));
        assertEquals(byPolicy(InstanceOutcome.UPGRADED, Disruption.REIMAGE, VERSION), impact(plan, "0"));
    }

    @Test
    void instancesThatSufferTheSameShareOneValue() {
        UpgradePlan plan = Plans.plan(webSet(), IMAGE_AND_LICENCE, instances(3));
        assertSame(impact(plan, "0"), impact(plan, "2"));
        assertEquals(
                List.of(List.of("0", "1", "2")),
                List.copyOf(plan.instancesByImpact().values()));
        List<String> group = plan.instancesByImpact().values().iterator().next();
        assertThrows(UnsupportedOperationException.class, () -> group.add("9"));
    }

    @Test
    void whatOnlyAReimageBringsIsHarderThanTheUpgradeBefore() {
        InstanceImpact impact = impact(Plans.plan(webSet(), Fixtures.NEW_PASSWORD, instances(1)), "0");
        assertEquals(Disruption.REIMAGE, impact.disruption());
        assertEquals(Optional.of(Propagation.OUTSIDE_POLICY), impact.propagation());
        assertEquals(List.of(PROFILE + "osProfile.adminPassword"), impact.decidedBy());
    }

    @Test
    void ofTwoThatAreAsHardBothDecide() {
        ScaleSet both = Fixtures.scaleSet("{'properties': {'virtualMachineProfile': {'osProfile': {'adminPassword':"
                + " 'n3w-Passw0rd'}, 'storageProfile': {'imageReference': {'version': '2.0.0'}}}}}");
        InstanceImpact impact = impact(Plans.plan(webSet(), both, instances(1)), "0");
        assertEquals(List.of(VERSION, PROFILE + "osProfile.adminPassword"), impact.decidedBy());
        assertEquals(Optional.of(Propagation.OUTSIDE_POLICY), impact.propagation());
    }

    @Test
    void whatNoChangeCausesIsDecidedByNone() {
        UpgradePlan plan = UpgradePlanner.create()
                .withOptions(
                        PlanOptions.builder().action(InstanceAction.REIMAGE).build())
                .plan(webSet(), webSet(), instances(1));
        assertEquals(Disruption.REIMAGE, impact(plan, "0").disruption());
        assertEquals(Optional.empty(), impact(plan, "0").propagation());
        assertEquals(List.of(), impact(plan, "0").decidedBy());
    }

    @Test
    void aProtectedInstanceSuffersNothing() {
        UpgradePlan plan = Plans.newImage(webSet(), with(instances(2), "1", Fixtures::protectedFromActions));
        assertEquals(spared(InstanceOutcome.PROTECTED), impact(plan, "1"));
    }

    @Test
    void skippedAndStoppedInstancesAreLeftOut() {
        PlanOptions.Builder options = PlanOptions.builder().addSkipped("0").stoppedInstances(StoppedInstances.LEFT_OUT);
        UpgradePlan plan = plan(options, Fixtures.NEW_IMAGE, with(instances(3), "1", Fixtures::stopped));
        assertEquals(spared(InstanceOutcome.SKIPPED), impact(plan, "0"));
        assertEquals(spared(InstanceOutcome.NOT_RUNNING), impact(plan, "1"));
        assertEquals(InstanceOutcome.UPGRADED, impact(plan, "2").outcome());
    }

    @Test
    void afterTheLastBatchNothingHappens() {
        UpgradePlan plan = plan(PlanOptions.builder().stopAfterBatches(1), Fixtures.NEW_IMAGE, instances(5));
        assertEquals(InstanceOutcome.UPGRADED, impact(plan, "0").outcome());
        assertEquals(spared(InstanceOutcome.STOPPED_BEFORE), impact(plan, "4"));
    }

    @Test
    void whatNothingTouchesKeepsTheLatestModel() {
        UpgradePlan plan = Plans.plan(webSet(), Fixtures.scaleSet("{'tags': {'owner': 'others'}}"), instances(1));
        assertEquals(spared(InstanceOutcome.CURRENT), impact(plan, "0"));
    }

    @Test
    void whoWasOutdatedGetsWhatItMissedToo() {
        ScaleSet licence = Fixtures.scaleSet("{'properties': {'virtualMachineProfile': {'licenseType': 'RHEL_BYOS'}}}");
        UpgradePlan plan = Plans.plan(webSet(), licence, with(instances(2), "0", Fixtures::outdated));
        assertEquals(
                new InstanceImpact(
                        InstanceOutcome.UPGRADED,
                        Disruption.IN_PLACE,
                        Optional.of(Propagation.BY_POLICY),
                        List.of(PROFILE + "licenseType"),
                        true,
                        false,
                        List.of()),
                impact(plan, "0"));
        assertEquals(false, impact(plan, "1").missedUpdates());
    }

    @Test
    void aSurgeReplacesInstances() {
        UpgradePlan plan = Plans.newImage(webSet(policy -> policy.withMaxSurge(true)), instances(2));
        assertEquals(byPolicy(InstanceOutcome.REPLACED, Disruption.REPLACE, VERSION), impact(plan, "1"));
    }

    @Test
    void whoeverGoesBecauseTheSetScalesInIsDeletedByTheCapacity() {
        UpgradePlan plan = Plans.plan(webSet(), Fixtures.scaleSet("{'sku': {'capacity': 1}}"), instances(2));
        assertEquals(
                new InstanceImpact(
                        InstanceOutcome.SCALED_IN,
                        Disruption.REPLACE,
                        Optional.of(Propagation.AT_ONCE),
                        List.of("sku.capacity"),
                        false,
                        false,
                        List.of()),
                impact(plan, "1"));
        assertEquals(spared(InstanceOutcome.CURRENT), impact(plan, "0"));
    }

    @Test
    void aSizeThatTheHardwareDoesNotOfferDeallocatesProtectedInstancesToo() {
        UpdateContext context = UpdateContext.builder()
                .instances(with(instances(2), "1", Fixtures::protectedFromActions))
                .availableSizes(Set.of("Standard_D2s_v5"))
                .build();
        UpgradePlan plan = UpgradePlanner.create()
                .plan(webSet(), Fixtures.scaleSet("{'sku': {'name': 'Standard_M8ms'}}"), context);
        assertEquals(deallocated(InstanceOutcome.UPGRADED), impact(plan, "0"));
        assertEquals(deallocated(InstanceOutcome.PROTECTED), impact(plan, "1"));
    }

    private static InstanceImpact deallocated(InstanceOutcome outcome) {
        return new InstanceImpact(
                outcome,
                Disruption.DEALLOCATE,
                Optional.of(Propagation.BY_POLICY),
                List.of("sku.name"),
                false,
                false,
                List.of());
    }

    @Test
    void whatTheOperatorDoesNeedsNoChange() {
        UpgradePlan plan = plan(PlanOptions.builder().action(InstanceAction.REDEPLOY), webSet(), instances(1));
        assertEquals(
                new InstanceImpact(
                        InstanceOutcome.CURRENT,
                        Disruption.DEALLOCATE,
                        Optional.empty(),
                        List.of(),
                        false,
                        false,
                        List.of()),
                impact(plan, "0"));
    }

    @Test
    void aChangeOfTheInstanceAloneDecidesForIt() {
        ScaleSetInstance disk = Fixtures.read(
                ScaleSetInstance.class,
                "{'instanceId': '1', 'properties': {'storageProfile': {'dataDisks': [{'lun': 5, 'createOption': 'Empty',"
                        + " 'diskSizeGB': 8}]}}}");
        UpgradePlan plan = UpgradePlanner.create()
                .plan(
                        webSet(),
                        webSet(),
                        UpdateContext.builder().instances(instances(2)).build(),
                        List.of(disk));
        assertEquals(Disruption.IN_PLACE, impact(plan, "1").disruption());
        assertEquals(Optional.of(Propagation.AT_ONCE), impact(plan, "1").propagation());
        assertEquals(spared(InstanceOutcome.CURRENT), impact(plan, "0"));
    }

    @Test
    void aRefusedUpdateTouchesNobody() {
        ScaleSet otherRegion = Fixtures.scaleSet("{'location': 'northeurope'}");
        ScaleSet refused = Fixtures.scaleSet("{'properties': {'platformFaultDomainCount': 1}}");
        assertEquals(spared(InstanceOutcome.REFUSED), impact(Plans.plan(webSet(), otherRegion, instances(1)), "0"));
        assertEquals(spared(InstanceOutcome.REFUSED), impact(Plans.plan(webSet(), refused, instances(1)), "0"));
        PlanOptions.Builder mild = PlanOptions.builder().mostDisruptiveAllowed(Disruption.IN_PLACE);
        assertEquals(spared(InstanceOutcome.REFUSED), impact(plan(mild, Fixtures.NEW_IMAGE, instances(1)), "0"));
    }

    @Test
    void nobodyKnowsWhatAnUnknownModeDoes() {
        UpgradePlan plan = Plans.newImage(webSet(UpgradeMode.of("Sometimes")), instances(1));
        assertEquals(spared(InstanceOutcome.NOT_UPGRADED), impact(plan, "0"));
    }
}
