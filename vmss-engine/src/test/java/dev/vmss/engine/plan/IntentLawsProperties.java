package dev.vmss.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.resource.Sku;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class IntentLawsProperties {

    private static final Set<InstanceOutcome> FREE =
            Set.of(InstanceOutcome.UPGRADED, InstanceOutcome.REPLACED, InstanceOutcome.SCALED_IN);
    private static final String POOL = "properties.virtualMachineProfile.networkProfile.networkInterfaceConfigurations"
            + "[name=nic].properties.ipConfigurations[name=ip].properties.loadBalancerBackendAddressPools[0]";

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenario.any();
    }

    private static UpgradePlan plan(Scenario scenario, ScaleSet desired, PlanOptions options) {
        UpdateContext context =
                UpdateContext.builder().instances(scenario.instances()).build();
        return UpgradePlanner.create().withOptions(options).plan(scenario.applied(), desired, context);
    }

    @Property
    void aPoolIsReleasedAtTheVeryEndOrTheInstancesInItAreNamed(@ForAll("scenarios") Scenario scenario) {
        ScaleSet desired = ModelEdit.none().remove(POOL).apply(scenario.applied());
        UpgradePlan plan = plan(scenario, desired, PlanOptions.DEFAULT);
        boolean allAreFree = !scenario.machines().isEmpty()
                && plan.instanceImpacts().values().stream().allMatch(impact -> FREE.contains(impact.outcome()));
        List<Step> steps = plan.steps();
        long released = Plans.of(plan, SetStep.ReleaseResources.class).count();
        assertEquals(allAreFree ? 1 : 0, released);
        assertTrue(!allAreFree || steps.get(steps.size() - 1) instanceof SetStep.ReleaseResources);
        assertEquals(!allAreFree, Plans.warnings(plan).contains("resources-in-use"));
    }

    @Property
    void withAutoscaleTheCapacityMakesNoDifference(
            @ForAll("scenarios") Scenario scenario, @ForAll @IntRange(max = 1_000) int capacity) {
        PlanOptions options =
                PlanOptions.builder().addIgnored(PlanOptions.CAPACITY).build();
        ScaleSet desired = scenario.desired();
        Sku sku = desired.sku().orElseGet(() -> Sku.builder().build());
        UpgradePlan with = plan(scenario, desired.withSku(sku.withCapacity(capacity)), options);
        assertEquals(plan(scenario, desired, options).steps(), with.steps());
        assertFalse(with.update().diff().touching("sku.capacity").findAny().isPresent());
    }

    @Property
    void aNewTagChangesNothingButTheTagsOfTheNamedExtensions(@ForAll("scenarios") Scenario scenario) {
        PlanOptions options = PlanOptions.builder()
                .forceUpdateTag("again")
                .addRerunExtensions("app")
                .build();
        UpgradePlan without = plan(scenario, scenario.desired(), PlanOptions.DEFAULT);
        UpgradePlan with = plan(scenario, scenario.desired(), options);
        assertTrue(with.update()
                .diff()
                .changes()
                .containsAll(without.update().diff().changes()));
        assertEquals(
                1,
                with.update().diff().changes().size()
                        - without.update().diff().changes().size());
        assertTrue(with.touchesInstances());
        assertTrue(with.impact().disruption().compareTo(without.impact().disruption()) >= 0);
    }
}
