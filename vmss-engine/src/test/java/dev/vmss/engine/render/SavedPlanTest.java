package dev.vmss.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.impact.Disruption;
import dev.vmss.engine.plan.FailedInstances;
import dev.vmss.engine.plan.PlanOptions;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.rules.CoreQuota;
import dev.vmss.engine.rules.Durability;
import dev.vmss.engine.rules.ImageFacts;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.rules.SizeFacts;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.Secret;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SavedPlanTest {

    private static final ScaleSet SET = Fixtures.storedWebSet();
    private static final List<ScaleSetInstance> INSTANCES = Fixtures.instancesInZones("1", "2", "3", "1");
    private static final UpgradePlan PLAN = UpgradePlanner.create().plan(SET, Fixtures.NEW_IMAGE, INSTANCES);

    private static UpgradePlan readBack(UpgradePlan plan) {
        return SavedPlan.read(SavedPlan.of(plan).toJson().toString()).plan();
    }

    private static void assertRefused(String sentence, Consumer<ObjectNode> damage) {
        ObjectNode json = SavedPlan.of(PLAN).toJson();
        damage.accept(json);
        assertRefused(sentence, json.toString());
    }

    private static void assertRefused(String sentence, String text) {
        assertEquals(
                sentence,
                assertThrows(InvalidPlanException.class, () -> SavedPlan.read(text))
                        .getMessage());
    }

    @Test
    void whatIsReadIsEqualToWhatWasSaved() {
        assertEquals(PLAN, readBack(PLAN));
        assertEquals(SavedPlan.of(PLAN), SavedPlan.of(readBack(PLAN)));
    }

    @Test
    void everyOptionAndFactIsSaved() {
        PlanOptions options = PlanOptions.builder()
                .maxInstancesAtOnce(2)
                .mostDisruptiveAllowed(Disruption.REPLACE)
                .addFirst("3")
                .stopAfterBatches(5)
                .reimage(true)
                .addIgnored(PlanOptions.CAPACITY)
                .failedInstances(FailedInstances.LEFT_OUT)
                .withinUpdateDomains(true)
                .putPhases("1", 4)
                .addSkipped("2")
                .build();
        UpdateContext context = UpdateContext.builder()
                .instances(INSTANCES)
                .apiVersion(new ApiVersion("2024-07-01"))
                .availableSizes(Set.of("Standard_D2s_v5"))
                .currentImage(
                        ImageFacts.builder().generation2(true).osDiskSizeGB(30).build())
                .desiredSize(SizeFacts.builder().temporaryDisk(false).build())
                .reservedQuantity(7)
                .durability(Durability.SILVER)
                .coreQuota(new CoreQuota(2, 5_000_000_000L, 8))
                .usesBasicLoadBalancer(false)
                .build();
        ScaleSet desired = Fixtures.NEW_IMAGE.withCapacity(9);
        UpgradePlan plan = UpgradePlanner.create().withOptions(options).plan(SET, desired, context);

        assertEquals(plan, readBack(plan));
        assertFalse(readBack(plan).update().diff().ignored().isEmpty());
    }

    @Test
    void placesThatOnlyItsModelsHaveAreSaved() {
        ScaleSet applied = SET.withRemainder(SET.remainder().withUnknown("newFeature", JsonValue.of("on")));
        PlanOptions options = PlanOptions.builder()
                .addIgnored(Place.in(List.of(applied), "newFeature"))
                .build();
        UpgradePlan plan = UpgradePlanner.create().withOptions(options).plan(applied, Fixtures.NEW_IMAGE, INSTANCES);

        assertEquals(plan, readBack(plan));
        assertEquals(options, readBack(plan).options());
    }

    @Test
    void aPlaceThatIsNotThereIsRefused() {
        assertRefused(
                "has a wrong option: ownedByOthers: no property 'capcity' in Sku (did you mean capacity?): capacity, name, tier",
                plan -> plan.withObject("/input/options")
                        .putArray("ownedByOthers")
                        .add("sku.capcity"));
    }

    @Test
    void updatesOfSingleInstancesAreSaved() {
        ScaleSetInstance spared = Fixtures.read(
                ScaleSetInstance.class,
                "{'instanceId': '1', 'properties': {'protectionPolicy': {'protectFromScaleSetActions': true}}}");
        UpgradePlan plan = UpgradePlanner.create()
                .plan(
                        SET,
                        Fixtures.NEW_IMAGE,
                        UpdateContext.builder().instances(INSTANCES).build(),
                        List.of(spared));

        assertEquals(1, readBack(plan).instanceUpdates().size());
        assertEquals(plan, readBack(plan));
    }

    @Test
    void aRefusedPlanIsSavedWithWhatStandsAgainstIt() {
        UpgradePlan plan = UpgradePlanner.create().plan(SET, Fixtures.scaleSet("{'location': 'eastus'}"), INSTANCES);

        assertEquals(plan.check(), readBack(plan).check());
    }

    @Test
    void secretsAreLeftOutAndNamedAndStillDifferOrNot() {
        ScaleSet applied = withPassword(SET, "Hunter2Hunter2!");
        UpgradePlan same = UpgradePlanner.create().plan(applied, withPassword(SET, "Hunter2Hunter2!"), INSTANCES);
        UpgradePlan other = UpgradePlanner.create().plan(applied, withPassword(SET, "Hunter3Hunter3!"), INSTANCES);

        for (UpgradePlan plan : List.of(same, other)) {
            SavedPlan saved = SavedPlan.of(plan);
            assertFalse(saved.toJson().toString().contains("Hunter"));
            assertTrue(
                    saved.secrets().contains("desired.properties.virtualMachineProfile.osProfile.adminPassword"),
                    saved.secrets().toString());
            assertEquals(plan.steps(), readBack(plan).steps());
            assertEquals(saved, SavedPlan.read(saved.toJson().toString()));
        }
        assertFalse(same.steps().equals(other.steps()));
    }

    private static ScaleSet withPassword(ScaleSet set, String password) {
        return set.mapVirtualMachineProfile(profile ->
                profile.withOsProfile(profile.osProfile().orElseThrow().withAdminPassword(Secret.of(password))));
    }

    @Test
    void aPlanByOtherRulesIsReadByThemOnly() {
        RuleBook fewer = RuleBook.only();
        UpgradePlan plan = UpgradePlanner.create()
                .withRules(fewer)
                .plan(SET, Fixtures.scaleSet("{'location': 'eastus'}"), INSTANCES);
        String text = SavedPlan.of(plan, fewer).toJson().toString();

        assertEquals(plan, SavedPlan.read(text, fewer).plan());
        assertThrows(InvalidPlanException.class, () -> SavedPlan.of(plan));
        assertRefused(
                "is not the plan of this version for the same input, starting with its verdict: plan the"
                        + " update again",
                text);
    }

    @Test
    void otherTextsAreRefusedInOneSentence() {
        String text = SavedPlan.of(PLAN).toJson().toString();
        for (int length : new int[] {1, 2, 5, 20, text.indexOf("true") + 2, text.length() / 2, text.length() - 1}) {
            assertRefused("is truncated: the text ends in the middle of the plan", text.substring(0, length));
        }
        assertRefused("is not a saved plan: it does not have the schema vmss.plan/1", "");
        assertRefused("is not a saved plan: it does not have the schema vmss.plan/1", "[]");
        assertRefused("is not a saved plan: it is not valid JSON at column 2", "{oops}");
        assertRefused("is not a saved plan: it has more input after its end", text + text);
        assertRefused(
                "is not a saved plan: it does not have the schema vmss.plan/1",
                JsonReport.of(PlanReport.of(PLAN)).toString());
        assertRefused(
                "is a plan of the newer schema vmss.plan/2; this version reads vmss.plan/1 only",
                json -> json.put("schema", "vmss.plan/2"));
    }

    @Test
    void aPlanThatLacksSomethingOrSaysMoreIsRefused() {
        assertRefused("has no object input.applied", json -> json.remove("input"));
        assertRefused(
                "has no array input.instances",
                json -> json.withObject("/input").remove("instances"));
        assertRefused(
                "has input.options.drain, which this version does not know",
                json -> json.withObject("/input/options").put("drain", true));
        assertRefused(
                "has a value in input.options.reimage that is not allowed there",
                json -> json.withObject("/input/options").put("reimage", "yes"));
        assertRefused(
                "has a value in input.facts.coreQuota that is not allowed there",
                json -> json.withObject("/input/facts/coreQuota")
                        .put("coresPerInstance", 0)
                        .put("limit", 1)
                        .put("inUse", 1));
        assertRefused(
                "has a wrong option: stopAfterBatches: must be at least 1",
                json -> json.withObject("/input/options").put("stopAfterBatches", 0));
        assertRefused(
                "has a wrong value in input.applied.sku: expected an object, found a number",
                json -> json.withObject("/input/applied").put("sku", 3));
        assertRefused(
                "has wrong instances: [4].instanceId: two instances have the id 0",
                json -> json.withArray("/input/instances")
                        .add(json.at("/input/instances/0").deepCopy()));
    }

    @Test
    void aPlanIsNeverFollowedInAnotherFormThanItWasSaved() {
        assertRefused("has no plan.steps", json -> json.withObject("/plan").remove("steps"));
        assertRefused(
                "is not the plan of this version for the same input, starting with step 2: plan the update again",
                json -> ((ObjectNode) json.at("/plan/steps/1"))
                        .withArray("/instances")
                        .removeAll());
        assertRefused(
                "is not the plan of this version for the same input, starting with its outdated: plan the"
                        + " update again",
                json -> json.withArray("/input/instances").remove(0));
    }
}
