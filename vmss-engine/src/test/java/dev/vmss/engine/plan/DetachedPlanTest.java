package dev.vmss.engine.plan;

import static dev.vmss.engine.testing.Fixtures.instances;
import static dev.vmss.engine.testing.Fixtures.webSet;
import static dev.vmss.engine.testing.Fixtures.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.render.StepCommand;
import dev.vmss.engine.render.StepCommands;
import dev.vmss.engine.simulate.Simulation;
import dev.vmss.engine.simulate.SimulationResult;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetachedPlanTest {

    private static final String POOLS = "properties.virtualMachineProfile.networkProfile.networkInterfaceConfigurations"
            + "[name=nic].properties.ipConfigurations[name=ip].properties.loadBalancerBackendAddressPools";
    private static final String LOAD_BALANCER =
            "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/loadBalancers/l/backendAddressPools/";
    private static final String IDENTITY =
            "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/";
    private static final ScaleSet WITHOUT_BLUE =
            ModelEdit.none().remove(POOLS + "[0]").apply(webSet());

    private static List<SetStep.ReleaseResources> released(UpgradePlan plan) {
        return Plans.of(plan, SetStep.ReleaseResources.class).toList();
    }

    private static String inUse(UpgradePlan plan) {
        return plan.warnings().stream()
                .filter(warning -> warning.code().equals("resources-in-use"))
                .map(PlanWarning::message)
                .findFirst()
                .orElse("");
    }

    private static UpgradePlan withoutBlue(PlanOptions options, List<ScaleSetInstance> instances) {
        return UpgradePlanner.create().withOptions(options).plan(webSet(), WITHOUT_BLUE, instances);
    }

    @Test
    void aPoolMayBeDeletedWhenEveryInstanceHasLeftIt() {
        UpgradePlan plan = withoutBlue(PlanOptions.DEFAULT, instances(1));
        assertEquals(
                List.of("operator update", "platform upgrade 0", "platform wait 0", "operator release"),
                Plans.lines(plan));
        assertEquals(List.of(LOAD_BALANCER + "blue"), released(plan).get(0).resources());
        assertTrue(released(plan).get(0).causes().get(0).startsWith(POOLS));
        assertEquals("", inUse(plan));
    }

    @Test
    void aPoolThatAnotherConfigurationUsesIsNotReleased() {
        ScaleSet twice = ModelEdit.none()
                .add(
                        POOLS.replace("loadBalancerBackend", "applicationGatewayBackend"),
                        List.of("id=" + LOAD_BALANCER + "BLUE"))
                .apply(WITHOUT_BLUE);
        UpgradePlan plan = Plans.plan(webSet(), twice, instances(1));
        assertEquals(List.of(), released(plan));
    }

    @Test
    void protectedInstancesKeepThePoolInUse() {
        UpgradePlan plan = withoutBlue(PlanOptions.DEFAULT, with(instances(2), "1", Fixtures::protectedFromActions));
        assertEquals(List.of(), released(plan));
        assertTrue(inUse(plan).endsWith(LOAD_BALANCER + "blue until they have it: 1."), inUse(plan));
    }

    @Test
    void whoeverStopsTheUpgradeKeepsThePoolInUse() {
        UpgradePlan plan = withoutBlue(PlanOptions.builder().stopAfterBatches(1).build(), instances(3));
        assertEquals(List.of(), released(plan));
        assertTrue(inUse(plan).endsWith(": 1, 2."), inUse(plan));
    }

    @Test
    void withoutInstancesOfASetThatHasSomeNobodyKnows() {
        UpgradePlan plan = withoutBlue(PlanOptions.DEFAULT, List.of());
        assertEquals(List.of(), released(plan));
        assertTrue(inUse(plan).endsWith(": all of them."), inUse(plan));
    }

    @Test
    void anInterfaceTakesItsPoolsAlong() {
        ScaleSet second = ModelEdit.none()
                .add(
                        "properties.virtualMachineProfile.networkProfile.networkInterfaceConfigurations",
                        List.of("name=other"))
                .set(
                        "properties.virtualMachineProfile.networkProfile.networkInterfaceConfigurations[name=other]"
                                + ".properties.ipConfigurations",
                        "[{\"name\": \"ip2\", \"properties\": {\"loadBalancerInboundNatPools\": [{\"id\": \""
                                + LOAD_BALANCER + "nat\"}]}}]")
                .apply(webSet());
        UpgradePlan plan = Plans.plan(second, webSet(), instances(1));
        assertEquals(List.of(LOAD_BALANCER + "nat"), released(plan).get(0).resources());
        assertFalse(released(plan).get(0).causes().isEmpty());
    }

    @Test
    void anIdentityMayBeDeletedOnceTheSetNoLongerHasIt() {
        ScaleSet applied = identities("'" + IDENTITY + "a': {}, '" + IDENTITY + "b': {}");
        ScaleSet desired = Fixtures.scaleSet(
                "{'identity': {'type': 'UserAssigned', 'userAssignedIdentities': {'" + IDENTITY + "a': null}}}");
        UpgradePlan plan = Plans.plan(applied, desired, instances(1));
        assertEquals(List.of(IDENTITY + "a"), released(plan).get(0).resources());
        StepCommand update = StepCommands.of(plan).get(0);
        assertTrue(
                update.rest().get(0).body().orElseThrow().toString().contains("userAssignedIdentities/a\":null"),
                () -> update.rest().toString());
    }

    @Test
    void anotherTypeTakesAllIdentitiesAway() {
        ScaleSet applied = identities("'" + IDENTITY + "a': {}");
        UpgradePlan plan =
                Plans.plan(applied, Fixtures.scaleSet("{'identity': {'type': 'SystemAssigned'}}"), instances(1));
        assertEquals(List.of(IDENTITY + "a"), released(plan).get(0).resources());
        assertEquals(
                List.of("identity.type", "identity.userAssignedIdentities"),
                released(plan).get(0).causes());
    }

    @Test
    void anIdentityWaitsForNoInstance() {
        ScaleSet applied = identities("'" + IDENTITY + "a': {}");
        UpgradePlan plan =
                Plans.plan(applied, Fixtures.scaleSet("{'identity': {'type': 'SystemAssigned'}}"), List.of());
        assertEquals(List.of(IDENTITY + "a"), released(plan).get(0).resources());
        assertFalse(Plans.warnings(plan).contains("resources-in-use"));
    }

    private static ScaleSet identities(String all) {
        return webSet(UpgradeMode.MANUAL)
                .withIdentity(Fixtures.scaleSet(
                                "{'identity': {'type': 'UserAssigned', 'userAssignedIdentities': {" + all + "}}}")
                        .identity());
    }

    @Test
    void nothingIsSentToDeleteIt() {
        UpgradePlan plan = withoutBlue(PlanOptions.DEFAULT, instances(1));
        List<StepCommand> commands = StepCommands.of(plan);
        StepCommand last = commands.get(commands.size() - 1);
        assertEquals(List.of(), last.rest());
        assertEquals(
                List.of(
                        "# can be deleted now: " + LOAD_BALANCER + "blue",
                        "# az network lb address-pool delete --subscription s --resource-group g --lb-name l --name blue"),
                last.az());
    }

    @Test
    void aRollingUpgradeIsCompleteThoughSomethingMayBeDeletedThen() {
        UpgradePlan plan = withoutBlue(PlanOptions.DEFAULT, instances(2));
        assertEquals(
                SimulationResult.Outcome.COMPLETED, Simulation.of(plan).run().outcome());
    }
}
