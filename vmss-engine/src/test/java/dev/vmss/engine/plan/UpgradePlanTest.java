package dev.vmss.engine.plan;

import static dev.vmss.engine.plan.Plans.newImage;
import static dev.vmss.engine.testing.Fixtures.NEW_IMAGE;
import static dev.vmss.engine.testing.Fixtures.instances;
import static dev.vmss.engine.testing.Fixtures.scaleSet;
import static dev.vmss.engine.testing.Fixtures.webSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.impact.Disruption;
import dev.vmss.engine.merge.Merge;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.value.ApiVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a plan knows about itself. */
class UpgradePlanTest {

    @Test
    void aPlanKnowsTheUpdateThatItPlans() {
        UpdateContext context = UpdateContext.builder()
                .instances(instances(3))
                .apiVersion(new ApiVersion("2024-11-01"))
                .build();
        UpgradePlan plan = UpgradePlanner.create().plan(webSet(), NEW_IMAGE, context);

        assertEquals(webSet(), plan.update().applied());
        assertEquals(NEW_IMAGE, plan.update().desired());
        assertEquals(Merge.merge(webSet(), NEW_IMAGE), plan.update().after());
        assertEquals(context, plan.update().context());
        assertEquals(1, plan.update().diff().changes().size());
    }

    @Test
    void plansOfTheSameInputAreEqualAndOthersAreNot() {
        assertEquals(newImage(webSet(), instances(3)), newImage(webSet(), instances(3)));
        assertEquals(
                newImage(webSet(), instances(3)).hashCode(),
                newImage(webSet(), instances(3)).hashCode());
        assertNotEquals(newImage(webSet(), instances(3)), newImage(webSet(), instances(4)));
    }

    @Test
    void onlyThePlannersMakePlans() {
        for (Class<?> type : List.of(UpgradePlan.class, InstancePlan.class, PlatformUpgradePlan.class)) {
            assertEquals(0, type.getConstructors().length, type.getName());
        }
    }

    @Test
    void aPlanThatAzureTakesIsExecutable() {
        assertTrue(newImage(webSet(), instances(3)).isExecutable());
    }

    @Test
    void aRefusedUpdateIsNot() {
        UpgradePlan plan = Plans.plan(webSet(), scaleSet("{'location': 'northeurope'}"), instances(3));

        assertFalse(plan.isExecutable());
    }

    @Test
    void anUpdateBeyondWhatIsAllowedIsNot() {
        PlanOptions options =
                PlanOptions.builder().mostDisruptiveAllowed(Disruption.RESTART).build();

        assertFalse(UpgradePlanner.create()
                .withOptions(options)
                .plan(webSet(), NEW_IMAGE, instances(3))
                .isExecutable());
    }

    @Test
    void anActionThatAzureDoesNotOfferIsNot() {
        ScaleSet flexible = webSet(UpgradeMode.MANUAL)
                .mapProperties(properties -> properties.withOrchestrationMode(OrchestrationMode.FLEXIBLE));
        PlanOptions options =
                PlanOptions.builder().action(InstanceAction.REIMAGE_ALL).build();

        assertFalse(UpgradePlanner.create()
                .withOptions(options)
                .plan(flexible, flexible, instances(3))
                .isExecutable());
    }
}
