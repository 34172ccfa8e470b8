package dev.vmss.engine.plan;

import static dev.vmss.engine.testing.Fixtures.instances;
import static dev.vmss.engine.testing.Fixtures.webSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.impact.Disruption;
import dev.vmss.engine.render.RestRequest;
import dev.vmss.engine.render.StepCommands;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IntentPlanTest {

    private static final String TAG_OF =
            "properties.virtualMachineProfile.extensionProfile.extensions[name=%s]" + ".properties.forceUpdateTag";
    private static final ScaleSet NOTHING = Fixtures.scaleSet("{'location': 'westeurope'}");
    private static final PlanOptions AUTOSCALE =
            PlanOptions.builder().addIgnored(PlanOptions.CAPACITY).build();

    private static UpgradePlan plan(PlanOptions options, ScaleSet desired) {
        return UpgradePlanner.create().withOptions(options).plan(webSet(), desired, instances(2));
    }

    private static UpgradePlan rerun(ScaleSet desired, String tag, String... extensions) {
        return plan(
                PlanOptions.builder()
                        .forceUpdateTag(tag)
                        .addRerunExtensions(extensions)
                        .build(),
                desired);
    }

    private static List<String> changes(UpgradePlan plan) {
        return plan.update().diff().changes().stream()
                .map(change -> change.path().toString())
                .toList();
    }

    private static RestRequest request(UpgradePlan plan) {
        return StepCommands.of(plan).get(0).rest().get(0);
    }

    @Test
    void anExtensionRunsAgainWithAnotherTagAndNothingElseChanges() {
        UpgradePlan plan = rerun(NOTHING, "2", "APP");
        assertEquals(List.of(TAG_OF.formatted("app")), changes(plan));
        assertEquals(Disruption.IN_PLACE, plan.impact().disruption());
        assertEquals(2, Plans.upgrades(plan).size());
        assertTrue(request(plan).body().orElseThrow().toString().contains("\"forceUpdateTag\":\"2\""));
    }

    @Test
    void allExtensionsRunAgainIfNoneIsNamed() {
        assertEquals(List.of(TAG_OF.formatted("health"), TAG_OF.formatted("app")), changes(rerun(webSet(), "2")));
    }

    @Test
    void theTagGoesWithWhatElseTheDesiredModelSaysOfTheExtensions() {
        ScaleSet onlyApp = ModelEdit.none()
                .set("virtualMachineProfile.extensionProfile.extensions[name=app].typeHandlerVersion", "2.2")
                .apply(webSet());
        assertEquals(
                List.of(
                        "properties.virtualMachineProfile.extensionProfile.extensions[name=app].properties.typeHandlerVersion",
                        TAG_OF.formatted("app")),
                changes(rerun(onlyApp, "2", "app")).stream()
                        .sorted((one, other) -> other.compareTo(one))
                        .toList());
    }

    @Test
    void theSameTagAgainMakesNothingRun() {
        ScaleSet applied = rerun(webSet(), "2", "app").update().desired();
        UpgradePlan plan = UpgradePlanner.create()
                .withOptions(PlanOptions.builder()
                        .forceUpdateTag("2")
                        .addRerunExtensions("app")
                        .build())
                .plan(applied, NOTHING, instances(2));
        assertEquals(List.of(), plan.update().diff().changes());
        assertTrue(Plans.warnings(plan).contains("rerun-needs-another-tag"));
    }

    @Test
    void extensionsThatTheSetDoesNotHaveAreNamed() {
        assertTrue(Plans.warnings(rerun(NOTHING, "2", "nope")).contains("unknown-extensions"));
    }

    @Test
    void namesWithoutATagAndBlankTagsAreRefused() {
        assertThrows(IllegalArgumentException.class, PlanOptions.builder().addRerunExtensions("app")::build);
        assertThrows(IllegalArgumentException.class, PlanOptions.builder().forceUpdateTag(" ")::build);
    }

    @Test
    void theCapacityIsLeftToAutoscale() {
        ScaleSet desired = Fixtures.NEW_IMAGE.withSku(
                Fixtures.scaleSet("{'sku': {'capacity': 1}}").sku());
        UpgradePlan plan = plan(AUTOSCALE, desired);
        assertEquals(
                List.of(), Plans.of(plan, InstanceStep.DeleteInstances.class).toList());
        assertEquals(2, Plans.upgrades(plan).size());
        assertTrue(Plans.warnings(plan).contains("left-to-others"));
        assertFalse(Plans.warnings(plan).contains("capacity-changes"));
        assertFalse(request(plan).body().orElseThrow().toString().contains("capacity"));
    }

    @Test
    void aPutLeavesTheCapacityOutToo() {
        ScaleSet desired = webSet().withSku(Fixtures.scaleSet("{'sku': {'name': 'Standard_D2s_v5', 'capacity': 3}}")
                        .sku())
                .mapProperties(properties -> properties.withPlatformFaultDomainCount(5));
        ScaleSet regional = Fixtures.scaleSet("{'sku': {'capacity': 3}, 'zones': ['1']}");
        assertFalse(request(plan(AUTOSCALE, regional))
                .body()
                .orElseThrow()
                .toString()
                .contains("capacity"));
        assertEquals(List.of(), plan(AUTOSCALE, desired).steps());
    }

    @Test
    void nothingHappensIfOnlyOthersSeeADifference() {
        UpgradePlan plan = plan(AUTOSCALE, Fixtures.scaleSet("{'sku': {'capacity': 7}}"));
        assertEquals(List.of(), plan.steps());
        assertEquals(Set.of(Place.of("sku.capacity")), plan.options().ignored());
    }
}
