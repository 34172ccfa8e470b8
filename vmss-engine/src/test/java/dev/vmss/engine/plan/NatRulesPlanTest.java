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
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Inbound NAT rules in the place of inbound NAT pools. */
class NatRulesPlanTest {

    private static final String IP = "properties.virtualMachineProfile.networkProfile.networkInterfaceConfigurations"
            + "[name=nic].properties.ipConfigurations[name=ip].properties.";
    private static final String BALANCER =
            "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/loadBalancers/l";
    private static final ScaleSet WITH_POOL = ModelEdit.none()
            .set(IP + "loadBalancerInboundNatPools", "[{\"id\": \"" + BALANCER + "/inboundNatPools/ssh\"}]")
            .apply(webSet(UpgradeMode.MANUAL));
    private static final ScaleSet WITHOUT_POOL =
            ModelEdit.none().remove(IP + "loadBalancerInboundNatPools").apply(WITH_POOL);
    private static final PlanOptions RULES =
            PlanOptions.builder().natRules(true).build();

    private static UpgradePlan plan(ScaleSet desired, PlanOptions options, List<ScaleSetInstance> instances) {
        return UpgradePlanner.create().withOptions(options).plan(WITH_POOL, desired, instances);
    }

    @Test
    void theRuleComesWhenThePoolIsGoneAndThePoolGoesWhenNobodyIsInIt() {
        UpgradePlan plan = plan(WITHOUT_POOL, RULES, instances(1));
        assertEquals(
                List.of(
                        "operator update",
                        "operator upgrade 0",
                        "operator wait 0",
                        "operator DELETE_RESOURCE ssh",
                        "operator CREATE_NAT_RULE ssh"),
                Plans.lines(plan));
        ResourceStep.CreateNatRule rule =
                (ResourceStep.CreateNatRule) plan.steps().get(4);
        assertEquals(BALANCER + "/inboundNatRules/ssh", rule.resource());
        assertEquals(BALANCER + "/backendAddressPools/blue", rule.backendPool());
        assertFalse(plan.steps().get(3).causes().isEmpty());
    }

    @Test
    void whatNobodyAsksForIsAWarning() {
        UpgradePlan plan = plan(WITHOUT_POOL, PlanOptions.DEFAULT, instances(1));
        assertEquals("operator release", Plans.lines(plan).get(3));
        assertTrue(Plans.warnings(plan).contains("nat-rules-may-follow"));
    }

    @Test
    void anInstanceThatStaysInThePoolKeepsIt() {
        UpgradePlan plan = plan(WITHOUT_POOL, RULES, with(instances(2), "1", Fixtures::protectedFromActions));
        assertTrue(Plans.of(plan, ResourceStep.class).findAny().isEmpty());
        assertTrue(Plans.warnings(plan).contains("resources-in-use"));
    }

    @Test
    void withoutABackendPoolNoRuleReachesTheInstances() {
        ScaleSet out =
                ModelEdit.none().remove(IP + "loadBalancerBackendAddressPools").apply(WITHOUT_POOL);
        UpgradePlan plan = plan(out, RULES, instances(1));
        assertTrue(Plans.of(plan, ResourceStep.class).findAny().isEmpty());
        assertTrue(Plans.warnings(plan).contains("nat-rules-need-backend-pool"));
    }

    @Test
    void theRuleIsForABackendPoolOfTheSameLoadBalancer() {
        String other = BALANCER.replace("loadBalancers/l", "loadBalancers/other") + "/backendAddressPools/all";
        ScaleSet inBoth = ModelEdit.none()
                .set(
                        IP + "loadBalancerBackendAddressPools",
                        "[{\"id\": \"" + other + "\"}, {\"id\": \"" + BALANCER + "/backendAddressPools/mine\"}]")
                .apply(WITHOUT_POOL);
        ResourceStep.CreateNatRule rule = Plans.of(plan(inBoth, RULES, instances(1)), ResourceStep.CreateNatRule.class)
                .findFirst()
                .orElseThrow();
        assertEquals(BALANCER + "/backendAddressPools/mine", rule.backendPool());
    }

    @Test
    void aBackendPoolThatIsLeftNeedsNoRule() {
        ScaleSet left = ModelEdit.none()
                .set(
                        IP + "loadBalancerBackendAddressPools",
                        "[{\"id\": \"" + BALANCER + "/backendAddressPools/blue\"}]")
                .apply(WITH_POOL);
        UpgradePlan plan = plan(left, RULES, instances(1));
        assertTrue(Plans.of(plan, ResourceStep.class).findAny().isEmpty());
        assertTrue(Plans.lines(plan).contains("operator release"));
        assertFalse(Plans.warnings(plan).contains("nat-rules-need-backend-pool"));
        assertFalse(
                Plans.warnings(plan(left, PlanOptions.DEFAULT, instances(1))).contains("nat-rules-may-follow"));
    }

    @Test
    void theirCommandsAreThoseThatMicrosoftShows() {
        List<StepCommand> commands = StepCommands.of(plan(WITHOUT_POOL, RULES, instances(1)));
        StepCommand delete = commands.get(3);
        assertEquals(
                "az network lb inbound-nat-pool delete --subscription s --resource-group g --lb-name l --name ssh",
                delete.az().get(1));
        assertEquals(
                List.of("GET", "PUT"),
                delete.rest().stream().map(request -> request.method()).toList());
        StepCommand create = commands.get(4);
        assertEquals(
                List.of(
                        "az network lb inbound-nat-rule create --subscription s --resource-group g --lb-name l --name ssh"
                                + " --protocol Tcp --frontend-port-range-start '<first-frontend-port>' --frontend-port-range-end"
                                + " '<last-frontend-port>' --backend-port '<backend-port>' --backend-address-pool blue"),
                create.az());
        assertEquals(BALANCER + "/inboundNatRules/ssh", create.rest().get(0).path());
        assertTrue(create.powerShell().get(2).contains("Add-AzLoadBalancerInboundNatRuleConfig -Name 'ssh'"));
    }
}
