package dev.vmss.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.json.Shape;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.profile.Priority;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.domains.Domain;

class GeneratedSetProperties {

    @Property
    @Domain(ScaleSetDomain.class)
    void azureWouldCreateTheSet(@ForAll ScaleSet set) {
        assertEquals(List.of(), Creation.problems(set));
    }

    @Property
    @Domain(ScaleSetDomain.class)
    void nothingDiffersAfterWritingAndReading(@ForAll ScaleSet set) {
        for (Shape shape : Shape.values()) {
            ScaleSet read = ModelReader.create()
                    .read(ScaleSet.class, ModelWriter.of(shape).toJson(set))
                    .value();
            assertEquals(List.of(), ModelDiff.between(set, read).changes());
            assertEquals(List.of(), ModelDiff.between(read, set).changes());
        }
    }

    @Provide
    Arbitrary<Tuple2<ScaleSet, List<ScaleSetInstance>>> setsWithInstances() {
        return ScaleSetArbitraries.scaleSets()
                .flatMap(set -> ScaleSetArbitraries.instancesOf(set).map(instances -> Tuple.of(set, instances)));
    }

    @Property
    void instancesFitTheirSet(@ForAll("setsWithInstances") Tuple2<ScaleSet, List<ScaleSetInstance>> both) {
        InstanceFacts.check(both.get1(), both.get2());
    }

    @Provide
    Arbitrary<ScaleSet> narrow() {
        return ScaleSetArbitraries.scaleSets()
                .uniform()
                .linux()
                .spot()
                .zonal()
                .mode(UpgradeMode.ROLLING)
                .capacityBetween(90, 110)
                .withExtensions()
                .withDataDisks();
    }

    @Property
    void theMethodsNarrowTheChoice(@ForAll("narrow") ScaleSet set) {
        VirtualMachineProfile profile = set.virtualMachineProfile().orElseThrow();
        assertEquals(
                OrchestrationMode.UNIFORM,
                set.properties().orElseThrow().orchestrationMode().orElseThrow());
        assertEquals(Priority.SPOT, profile.priority().orElseThrow());
        assertEquals(
                UpgradeMode.ROLLING, set.upgradePolicy().orElseThrow().mode().orElseThrow());
        assertTrue(set.zones().orElseThrow().size() >= 1);
        int capacity = set.sku().orElseThrow().capacity().orElseThrow();
        assertTrue(capacity >= 90 && capacity <= 110);
        assertEquals(
                2,
                profile.storageProfile().orElseThrow().dataDisks().orElseThrow().size());
        assertEquals(
                2,
                profile.extensionProfile()
                        .orElseThrow()
                        .extensions()
                        .orElseThrow()
                        .size());
        assertEquals(List.of(), Creation.problems(set));
    }

    @Provide
    Arbitrary<ScaleSet> otherwiseNarrow() {
        return ScaleSetArbitraries.scaleSets()
                .flexible()
                .windows()
                .regular()
                .regional()
                .plain();
    }

    @Property
    void theOtherMethodsToo(@ForAll("otherwiseNarrow") ScaleSet set) {
        VirtualMachineProfile profile = set.virtualMachineProfile().orElseThrow();
        assertEquals(
                OrchestrationMode.FLEXIBLE,
                set.properties().orElseThrow().orchestrationMode().orElseThrow());
        assertTrue(profile.priority().isEmpty());
        assertTrue(set.zones().isEmpty());
        assertTrue(set.tags().isEmpty());
        assertEquals(
                "MicrosoftWindowsServer",
                profile.storageProfile()
                        .orElseThrow()
                        .imageReference()
                        .orElseThrow()
                        .publisher()
                        .orElseThrow());
    }

    @Example
    void impossibleWishesAreRefused() {
        ScaleSetArbitrary sets = ScaleSetArbitraries.scaleSets();
        assertThrows(IllegalArgumentException.class, () -> sets.capacityBetween(3, 2));
        assertThrows(IllegalArgumentException.class, () -> sets.capacityBetween(-1, 2));
        assertThrows(IllegalArgumentException.class, () -> sets.capacityBetween(0, 1_001));
        assertThrows(IllegalArgumentException.class, () -> sets.mode());
    }
}
