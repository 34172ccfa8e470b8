package dev.vmss.engine.plan;

import static dev.vmss.engine.testing.Fixtures.NEW_IMAGE;
import static dev.vmss.engine.testing.Fixtures.instances;
import static dev.vmss.engine.testing.Fixtures.scaleSet;
import static dev.vmss.engine.testing.Fixtures.webSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.merge.Merge;
import dev.vmss.engine.rules.Durability;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.model.InstanceView;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A node type of a Service Fabric cluster. */
class ServiceFabricPlanTest {

    private static ScaleSet nodeType(String settings) {
        return Merge.merge(
                webSet(UpgradeMode.AUTOMATIC),
                scaleSet("{'properties': {'virtualMachineProfile': {'extensionProfile': {'extensions': ["
                        + "{'name': 'node', 'properties': {'type': 'ServiceFabricLinuxNode', 'settings': " + settings
                        + "}}]}}}}"));
    }

    private static List<ScaleSetInstance> inDomains(int... domains) {
        List<ScaleSetInstance> instances = instances(domains.length);
        return IntStream.range(0, domains.length)
                .mapToObj(i -> instances
                        .get(i)
                        .mapProperties(properties -> properties.mapInstanceView(view -> InstanceView.builder()
                                .from(view)
                                .platformUpdateDomain(domains[i])
                                .build())))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Silver", "Gold", "silver"})
    void withSilverAndGoldOneNodeIsUpgradedAfterTheOther(String level) {
        UpgradePlan plan = Plans.newImage(nodeType("{'durabilityLevel': '" + level + "'}"), inDomains(1, 0, 1, 0));

        assertEquals(List.of(List.of("1"), List.of("3"), List.of("0"), List.of("2")), Plans.upgrades(plan));
        assertEquals(1, plan.bounds().maxDown());
        assertEquals(3, plan.bounds().minServing());
        assertEquals(
                List.of("The cluster releases one node after the other; two node types can be down at the"
                        + " same time."),
                messages(plan));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{'durabilityLevel': 'Bronze'}", "{}", "{'durabilityLevel': 2}", "{'durabilityLevel': 'Lead'}"})
    void nothingHoldsTheUpdateBackOtherwise(String settings) {
        UpgradePlan plan = Plans.newImage(nodeType(settings), inDomains(1, 0, 1, 0));

        assertEquals(List.of(List.of("0", "1", "2", "3")), Plans.upgrades(plan));
        assertEquals(4, plan.bounds().maxDown());
        assertTrue(messages(plan).get(0).endsWith("all nodes can be down at the same time."), messages(plan)::toString);
    }

    @Test
    void onlyNodesHaveADurability() {
        assertEquals(List.of(), messages(Plans.newImage(webSet(UpgradeMode.AUTOMATIC), inDomains(1, 0))));
        assertEquals(
                List.of(
                        "With durability Bronze, the default, the cluster does not delay the update: all nodes can be down"
                                + " at the same time."),
                messages(Plans.newImage(nodeType("{}"), inDomains(1, 0))));
    }

    @Test
    void whatTheCallerKnowsOfTheDurabilityCountsMoreThanTheModel() {
        UpdateContext context = UpdateContext.builder()
                .instances(inDomains(1, 0))
                .durability(Durability.GOLD)
                .build();
        UpgradePlan plan = UpgradePlanner.create().plan(nodeType("{'durabilityLevel': 'Bronze'}"), NEW_IMAGE, context);

        assertEquals(List.of(List.of("1"), List.of("0")), Plans.upgrades(plan));
        assertEquals(
                1,
                Plans.upgrades(UpgradePlanner.create().plan(webSet(UpgradeMode.AUTOMATIC), NEW_IMAGE, context))
                        .size());
    }

    @Test
    void theOperatorGoesNodeByNodeTooUnlessTheySayOtherwise() {
        ScaleSet manual = ModelEdit.none()
                .set("upgradePolicy.mode", "Manual")
                .set("upgradePolicy.rollingUpgradePolicy.maxBatchInstancePercent", 100)
                .apply(nodeType("{'durabilityLevel': 'Silver'}"));
        UpgradePlanner planner = UpgradePlanner.create()
                .withOptions(PlanOptions.builder().maxInstancesAtOnce(2).build());

        assertEquals(
                List.of(List.of("1"), List.of("3"), List.of("0"), List.of("2")),
                Plans.upgrades(Plans.newImage(manual, inDomains(1, 0, 1, 0))));
        assertEquals(
                List.of(List.of("1", "3"), List.of("0", "2")),
                Plans.upgrades(planner.plan(manual, NEW_IMAGE, inDomains(1, 0, 1, 0))));
    }

    @Test
    void nodesThatAreDeallocatedAreAllAwayAtOnce() {
        UpdateContext context = UpdateContext.builder()
                .instances(instances(2))
                .availableSizes(Set.of("Standard_D2s_v5"))
                .build();
        UpgradePlan plan = UpgradePlanner.create()
                .plan(nodeType("{'durabilityLevel': 'Gold'}"), scaleSet("{'sku': {'name': 'Standard_M8ms'}}"), context);

        assertTrue(Plans.warnings(plan).contains("service-fabric-deallocated"));
    }

    private static List<String> messages(UpgradePlan plan) {
        return plan.warnings().stream()
                .filter(warning -> warning.code().equals("service-fabric"))
                .map(PlanWarning::message)
                .toList();
    }

    @Test
    void batchesOfARollingUpgradeStayWithinAnUpdateDomainIfAsked() {
        UpgradePlan plan = UpgradePlanner.create()
                .withOptions(PlanOptions.builder().withinUpdateDomains(true).build())
                .plan(webSet(policy -> policy.withMaxBatchInstancePercent(50)), NEW_IMAGE, inDomains(0, 1, 0, 1));
        assertEquals(List.of(List.of("0", "2"), List.of("1", "3")), Plans.upgrades(plan));
    }
}
