package dev.vmss.engine.plan;

import static dev.vmss.engine.testing.Fixtures.instances;
import static dev.vmss.engine.testing.Fixtures.webSet;
import static dev.vmss.engine.testing.Fixtures.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.impact.Disruption;
import dev.vmss.engine.render.SavedPlan;
import dev.vmss.engine.render.StepCommand;
import dev.vmss.engine.render.StepCommands;
import dev.vmss.engine.rules.Update;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.engine.simulate.Simulation;
import dev.vmss.engine.simulate.SimulationResult;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.value.ArmId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a load balancer of the Basic SKU to one of the Standard SKU, which never have instances at the same time. */
class LoadBalancerMovePlanTest {

    private static final String NETWORK = "properties.virtualMachineProfile.networkProfile";
    private static final String IP =
            NETWORK + ".networkInterfaceConfigurations[name=nic].properties" + ".ipConfigurations[name=ip].properties.";
    private static final String POOLS = IP + "loadBalancerBackendAddressPools";
    private static final String OLD = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/loadBalancers/l";
    private static final String NEW = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/loadBalancers/n";
    private static final ScaleSet MANUAL = webSet(UpgradeMode.MANUAL);
    private static final PlanOptions REPLACED = PlanOptions.builder()
            .addReplacedLoadBalancers(ArmId.of(OLD.toUpperCase()))
            .build();
    private static final UpdateContext BASIC =
            UpdateContext.builder().usesBasicLoadBalancer(true).build();

    private static ScaleSet moved(ScaleSet set) {
        return ModelEdit.none()
                .set(POOLS, "[{\"id\": \"" + NEW + "/backendAddressPools/all\"}]")
                .apply(set);
    }

    private static UpgradePlan plan(
            ScaleSet applied,
            ScaleSet desired,
            PlanOptions options,
            UpdateContext facts,
            List<ScaleSetInstance> instances) {
        return UpgradePlanner.create().withOptions(options).plan(applied, desired, facts.withInstances(instances));
    }

    private static UpgradePlan replaced() {
        return plan(MANUAL, MANUAL, REPLACED.withMaxInstancesAtOnce(2), UpdateContext.NONE, instances(2));
    }

    @Test
    void everyInstanceLeavesBeforeAnotherLoadBalancerIsJoined() {
        UpgradePlan plan =
                plan(MANUAL, moved(MANUAL), PlanOptions.DEFAULT.withMaxInstancesAtOnce(1), BASIC, instances(2));
        assertEquals(
                List.of(
                        "operator update",
                        "operator upgrade 0",
                        "operator wait 0",
                        "operator upgrade 1",
                        "operator wait 1",
                        "operator release",
                        "operator add pools",
                        "operator upgrade 0",
                        "operator wait 0",
                        "operator upgrade 1",
                        "operator wait 1"),
                Plans.lines(plan));
        assertTrue(Plans.warnings(plan).contains("without-load-balancer"));
        assertFalse(Plans.warnings(plan).contains("resources-in-use"));
        assertEquals(
                List.of(OLD + "/backendAddressPools/blue", OLD + "/backendAddressPools/green"),
                Plans.of(plan, SetStep.ReleaseResources.class)
                        .findFirst()
                        .orElseThrow()
                        .resources());
    }

    @Test
    void aLoadBalancerIsMadeAnewWhenNobodyIsBehindIt() {
        UpgradePlan plan = replaced();
        assertEquals(
                List.of(
                        "operator update",
                        "operator upgrade 0 1",
                        "operator wait 0 1",
                        "operator DELETE_RESOURCE L",
                        "operator CREATE_LOAD_BALANCER L",
                        "operator add pools",
                        "operator upgrade 0 1",
                        "operator wait 0 1"),
                Plans.lines(plan).stream().map(line -> line.replace(" l", " L")).toList());
        assertTrue(plan.isExecutable());
        assertTrue(plan.touchesInstances());
        assertEquals(Disruption.IN_PLACE, plan.instanceImpacts().get("0").disruption());
        assertTrue(Plans.warnings(plan).contains("progress-not-visible"));
    }

    @Test
    void thePartsTogetherAreTheUpdate() {
        ScaleSet desired = moved(MANUAL).withTag("release", "2");
        UpgradePlan plan = plan(MANUAL, desired, PlanOptions.DEFAULT, BASIC, instances(1));
        Update leave = plan.parts().get(0);
        Update join = plan.parts().get(1);
        assertEquals(leave.after(), join.applied());
        assertTrue(ModelDiff.ofStates(plan.update().after(), join.after()).isEmpty());
        assertEquals(
                List.of("2"),
                leave.after().tags().orElseThrow().find("release").stream().toList());
        assertTrue(leave.diff().touching(POOLS).findAny().isPresent());
        assertFalse(join.diff().touching("tags").findAny().isPresent());
    }

    @Test
    void theProbeOfTheLoadBalancerLeavesWithIt() {
        ScaleSet probed = ModelEdit.none()
                .set(NETWORK + ".healthProbe", "{\"id\": \"" + OLD + "/probes/p\"}")
                .apply(MANUAL);
        UpgradePlan plan = plan(probed, probed, REPLACED, UpdateContext.NONE, instances(1));
        assertTrue(plan.parts()
                .get(0)
                .diff()
                .touching(NETWORK + ".healthProbe")
                .findAny()
                .isPresent());
        assertTrue(ModelDiff.ofStates(probed, plan.parts().get(1).after()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rolling", "Automatic"})
    void thePlatformWaitsInManualModeMeanwhile(String mode) {
        ScaleSet set = webSet(UpgradeMode.of(mode));
        UpgradePlan plan = plan(set, set, REPLACED, UpdateContext.NONE, instances(2));
        List<String> lines = Plans.lines(plan);
        assertEquals("operator set properties.upgradePolicy.mode=Manual", lines.get(0));
        assertEquals("operator set properties.upgradePolicy.mode=" + mode, lines.get(lines.size() - 1));
        assertTrue(lines.stream().noneMatch(line -> line.startsWith("platform")), lines::toString);
        assertFalse(Plans.warnings(plan).contains("all-at-once"));
    }

    @Test
    void whatTheSetDoesNotTellIsNotKnown() {
        UpgradePlan plan = plan(MANUAL, moved(MANUAL), PlanOptions.DEFAULT, UpdateContext.NONE, instances(1));
        assertTrue(Plans.warnings(plan).contains("load-balancer-sku-not-known"));
        assertEquals(1, plan.parts().size());
        UpdateContext standard = BASIC.withUsesBasicLoadBalancer(false);
        UpgradePlan known = plan(MANUAL, moved(MANUAL), PlanOptions.DEFAULT, standard, instances(1));
        assertFalse(Plans.warnings(known).contains("load-balancer-sku-not-known"));
        assertEquals(1, known.parts().size());
    }

    @Test
    void aMoveThatCannotReachEveryInstanceHasNoSteps() {
        assertNoSteps("not upgraded: 1.", REPLACED, with(instances(2), "1", Fixtures::protectedFromActions));
        assertNoSteps("not upgraded: 0.", REPLACED.withSkipped("0"), instances(2));
        assertNoSteps("the instances are not specified", REPLACED, List.of());
        assertNoSteps("A stop would leave", REPLACED.withStopAfterBatches(1), instances(2));
        assertNoSteps("A stop would leave", REPLACED.withStopAfterPercent(50), instances(2));
    }

    @Test
    void aMoveWhileInstancesAreCreatedHasNoSteps() {
        ScaleSet larger = ModelEdit.none().set("sku.capacity", 9).apply(MANUAL);
        assertNoSteps(
                "New instances would be created", plan(MANUAL, larger, REPLACED, UpdateContext.NONE, instances(2)));
    }

    @Test
    void aMoveWhileInstancesAreDeallocatedHasNoSteps() {
        ScaleSet resized = ModelEdit.none().set("sku.name", "Standard_M8ms").apply(MANUAL);
        UpdateContext elsewhere = UpdateContext.builder()
                .availableSizes(Set.of("Standard_D2s_v5"))
                .build();
        assertNoSteps(
                "Another change needs the instances deallocated",
                plan(MANUAL, resized, REPLACED, elsewhere, instances(2)));
    }

    @Test
    void aMoveOnWhoseWayTheSetWouldLackAHealthSignalHasNoSteps() {
        ScaleSet repaired = ModelEdit.none()
                .set(NETWORK + ".healthProbe", "{\"id\": \"" + OLD + "/probes/p\"}")
                .set("automaticRepairsPolicy.enabled", true)
                .remove("properties.virtualMachineProfile.extensionProfile.extensions[name=health]")
                .apply(MANUAL);
        assertNoSteps(
                "Between the parts of the move the set is in none of the pools",
                plan(repaired, repaired, REPLACED, UpdateContext.NONE, instances(1)));
    }

    private static void assertNoSteps(String reason, PlanOptions options, List<ScaleSetInstance> instances) {
        assertNoSteps(reason, plan(MANUAL, MANUAL, options, UpdateContext.NONE, instances));
    }

    private static void assertNoSteps(String reason, UpgradePlan plan) {
        assertFalse(plan.isExecutable());
        assertEquals(List.of(), plan.steps());
        assertTrue(
                plan.warnings().stream()
                        .anyMatch(warning -> warning.code().equals("move-not-possible")
                                && warning.message().contains(reason)),
                () -> plan.warnings().toString());
    }

    @Test
    void aLoadBalancerThatTheSetDoesNotUseIsNamed() {
        PlanOptions other =
                PlanOptions.builder().addReplacedLoadBalancers(ArmId.of(NEW)).build();
        UpgradePlan plan = plan(MANUAL, MANUAL, other, UpdateContext.NONE, instances(1));
        assertTrue(Plans.warnings(plan).contains("unknown-load-balancers"));
        PlanOptions.Builder wrong = PlanOptions.builder().addReplacedLoadBalancers(ArmId.of("web"));
        assertEquals(
                "replacedLoadBalancers",
                assertThrows(InvalidOptionException.class, wrong::build).option());
    }

    @Test
    void eachStepHasItsCommand() {
        List<StepCommand> commands = StepCommands.of(replaced());
        assertTrue(commands.get(0).rest().get(0).body().orElseThrow().toString().contains("AddressPools\":[]"));
        StepCommand delete = commands.get(3);
        assertEquals("DELETE", delete.rest().get(0).method());
        assertTrue(
                delete.az().get(1).equals("az network lb delete --subscription s --resource-group g --name l"),
                () -> delete.az().toString());
        StepCommand create = commands.get(4);
        assertEquals(OLD, create.rest().get(0).path());
        assertTrue(create.rest().get(0).body().orElseThrow().toString().contains("\"sku\":{\"name\":\"Standard\"}"));
        assertTrue(
                create.az()
                        .get(1)
                        .startsWith("az network lb create --subscription s --resource-group g --name l --sku"
                                + " Standard --frontend-ip-name '<frontend>'"),
                () -> create.az().toString());
        assertEquals(
                "az network lb address-pool create --subscription s --resource-group g --lb-name l --name green",
                create.az().get(2));
        StepCommand join = commands.get(5);
        assertEquals("PATCH", join.rest().get(0).method());
        assertTrue(join.rest().get(0).body().orElseThrow().toString().contains(OLD + "/backendAddressPools/blue"));
        assertTrue(
                join.az().get(0).startsWith("az vmss update"), () -> join.az().toString());
    }

    @Test
    void theNewLoadBalancerHasTheNatPoolsToWhichTheSetComesBack() {
        ScaleSet reached = ModelEdit.none()
                .set(IP + "loadBalancerInboundNatPools", "[{\"id\": \"" + OLD + "/inboundNatPools/ssh\"}]")
                .apply(MANUAL);
        UpgradePlan plan = plan(reached, reached, REPLACED, UpdateContext.NONE, instances(1));
        ResourceStep.CreateLoadBalancer create = Plans.of(plan, ResourceStep.CreateLoadBalancer.class)
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(OLD + "/inboundNatPools/ssh"), create.natPools());
        assertTrue(Plans.warnings(plan).contains("nat-pools-retire"));
        assertTrue(StepCommands.of(plan).get(plan.steps().indexOf(create)).az().stream()
                .anyMatch(line -> line.startsWith("az network lb inbound-nat-pool create")));
        assertFalse(Plans.warnings(replaced()).contains("nat-pools-retire"));
    }

    @Test
    void itRunsAndIsSaved() {
        UpgradePlan plan = replaced();
        SimulationResult result = Simulation.of(plan).withOperator().run();
        assertEquals(SimulationResult.Outcome.COMPLETED, result.outcome());
        assertEquals(plan.bounds().batches(), result.observed().batches());
        assertEquals(SimulationResult.Outcome.MANUAL, Simulation.of(plan).run().outcome());
        assertEquals(
                plan, SavedPlan.read(SavedPlan.of(plan).toJson().toString()).plan());
    }
}
