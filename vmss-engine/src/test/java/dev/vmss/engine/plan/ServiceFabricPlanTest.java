package dev.vmss.engine.plan;

import static dev.vmss.engine.testing.Fixtures.NEW_IMAGE;
import static dev.vmss.engine.testing.Fixtures.instances;
import static dev.vmss.engine.testing.Fixtures.scaleSet;
import static dev.vmss.engine.testing.Fixtures.webSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.engine.merge.Merge;
import dev.vmss.model.InstanceView;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A node type of a Service Fabric cluster. */
class ServiceFabricPlanTest {

    private static final ScaleSet NODE_TYPE = Merge.merge(
            webSet(UpgradeMode.AUTOMATIC),
            scaleSet("{'properties': {'virtualMachineProfile': {'extensionProfile': {'extensions': ["
                    + "{'name': 'node', 'properties': {'type': 'ServiceFabricLinuxNode'}}]}}}}"));

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

    @Test
    void theClusterTakesOneUpdateDomainAfterTheOther() {
        assertEquals(
                List.of(List.of("1", "3"), List.of("0", "2")),
                Plans.upgrades(Plans.newImage(NODE_TYPE, inDomains(1, 0, 1, 0))));
    }

    @Test
    void thePlanSaysOnWhatThatDepends() {
        assertEquals(List.of("service-fabric"), Plans.warnings(Plans.newImage(NODE_TYPE, inDomains(0, 1))));
    }

    @Test
    void batchesOfARollingUpgradeStayWithinAnUpdateDomainIfAsked() {
        UpgradePlan plan = UpgradePlanner.create()
                .withOptions(PlanOptions.builder().withinUpdateDomains(true).build())
                .plan(webSet(policy -> policy.withMaxBatchInstancePercent(50)), NEW_IMAGE, inDomains(0, 1, 0, 1));
        assertEquals(List.of(List.of("0", "2"), List.of("1", "3")), Plans.upgrades(plan));
    }
}
