package dev.vmss.examples.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.edit.UpdateRequest;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.rules.CheckResult;
import dev.vmss.engine.rules.Finding;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.rules.Update;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.examples.Sample;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.extension.Extension;
import dev.vmss.model.extension.ExtensionProfile;
import dev.vmss.model.extension.ExtensionProperties;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.policy.AutomaticRepairsPolicy;
import dev.vmss.model.resource.SubResource;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.upgrade.UpgradePolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ten small programs, as somebody writes them who has read the README and nothing else. */
class WrittenFromTheReadmeTest {

    private ScaleSet applied;

    @BeforeEach
    void theSampleIsRead() throws IOException {
        applied = Sample.applied();
    }

    @Test
    void describeASetOfMyOwn() {
        ScaleSet set = ScaleSet.builder()
                .name("web")
                .location("West Europe")
                .zones(List.of("1", "2"))
                .tags(Map.of("owner", "shop"))
                .properties(ScaleSetProperties.builder()
                        .orchestrationMode("Uniform")
                        .upgradePolicy(UpgradePolicy.builder().mode("Rolling").build())
                        .automaticRepairsPolicy(AutomaticRepairsPolicy.builder()
                                .enabled(true)
                                .gracePeriod("PT30M")
                                .build())
                        .proximityPlacementGroup(SubResource.builder()
                                .id(
                                        "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/proximityPlacementGroups/p")
                                .build())
                        .build())
                .build()
                .withVmSize("Standard_D2s_v5")
                .withCapacity(3);

        assertEquals("westeurope", set.location().orElseThrow().name());
        assertEquals(
                UpgradeMode.ROLLING, set.upgradePolicy().orElseThrow().mode().orElseThrow());
        assertEquals(Optional.of(3), set.capacity());
    }

    @Test
    void scaleOut() {
        ModelDiff diff = ModelDiff.between(applied, applied.withCapacity(9));

        assertEquals("[~ sku.capacity: 6 → 9]", diff.changes().toString());
        assertTrue(diff.uncertain().isEmpty());
    }

    @Test
    void planANewImage() throws IOException {
        ScaleSet desired = applied.withImageVersion("22.04.202411010").withTag("release", "1.5.0");

        UpgradePlan plan = UpgradePlanner.create().plan(applied, desired, Sample.instances());

        assertTrue(plan.check().isAllowed());
        assertEquals(4, plan.bounds().minServing());
    }

    @Test
    void editByPathWithValuesOfJava() {
        ScaleSet desired = ModelEdit.none()
                .set("sku.capacity", 8)
                .set("overprovision", true)
                .set("tags.build", 7)
                .apply(applied);

        assertEquals(Optional.of(8), desired.capacity());
        assertEquals(Optional.of(true), desired.properties().orElseThrow().overprovision());
        assertEquals(Optional.of("7"), desired.tags().orElseThrow().find("build"));
    }

    @Test
    void askWhatAzureRefuses() {
        ScaleSet desired = applied.withZones(Optional.empty()).withLocation(Optional.empty());
        desired = ModelEdit.none().set("location", "northeurope").apply(desired);

        CheckResult check = RuleBook.current().check(Update.of(applied, desired));

        assertFalse(check.isAllowed());
        Finding first = check.findings().get(0);
        assertEquals("location", first.path().toString());
        assertFalse(first.remedy().isEmpty());
    }

    @Test
    void checkWithoutKnowingMore() {
        Update update = Update.of(applied, applied.withCapacity(9), UpdateContext.none());

        assertEquals(
                RuleBook.current().check(Update.of(applied, applied.withCapacity(9))),
                RuleBook.current().check(update));
        assertTrue(RuleBook.current().check(update).isAllowed());
    }

    @Test
    void readTheInstancesFromAText() throws IOException {
        String json = new String(Sample.open(Sample.INSTANCES).readAllBytes(), StandardCharsets.UTF_8);

        List<ScaleSetInstance> instances = ModelReader.create().readList(ScaleSetInstance.class, json);

        assertEquals(Sample.instances(), instances);
    }

    @Test
    void removeAllTags() {
        ScaleSet untagged = applied.withoutTags();
        ScaleSet silent = applied.withTags(Optional.empty());

        assertEquals(
                List.of(Change.Kind.REMOVED),
                ModelDiff.between(applied, untagged).changes().stream()
                        .map(Change::kind)
                        .distinct()
                        .toList());
        assertEquals(
                "{\"tags\":{}}",
                ModelWriter.rest()
                        .toTree(UpdateRequest.between(applied, untagged).body())
                        .toString());
        assertTrue(ModelDiff.between(applied, silent).isEmpty());
    }

    @Test
    void changeTheUpgradePolicyInPlace() {
        ScaleSet desired = applied.mapUpgradePolicy(policy -> policy.withMode(UpgradeMode.MANUAL));

        assertEquals(1, ModelDiff.between(applied, desired).changes().size());
        assertTrue(RuleBook.current().check(Update.of(applied, desired)).isAllowed());
    }

    @Test
    void addAnExtension() {
        Extension antivirus = Extension.builder()
                .name("antivirus")
                .properties(ExtensionProperties.builder()
                        .publisher("Contoso.Security")
                        .type("Antivirus")
                        .typeHandlerVersion("1.0")
                        .protectedSettings("swordfish")
                        .build())
                .build();
        ScaleSet desired = applied.mapVirtualMachineProfile(profile -> profile.withExtensionProfile(
                ExtensionProfile.builder().extensions(List.of(antivirus)).build()));

        ModelDiff diff = ModelDiff.between(applied, desired);

        assertTrue(diff.ofKind(Change.Kind.ADDED)
                .anyMatch(change -> change.path().toString().contains("antivirus")));
        assertFalse(diff.toString().contains("swordfish"));
    }
}
