package dev.vmss.examples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.network.NetworkProfile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InputsTest {

    private static final ModelReader READER = ModelReader.create();

    @ParameterizedTest
    @EnumSource
    void theDocumentsAreAsLargeAsRealOnes(Pair pair) {
        int size = pair.appliedJson().length;
        assertTrue(size > 2500 && size < 4500, size + " bytes");
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatIsDerivedSharesObjects(Pair pair) {
        assertEquals(pair == Pair.EDITED, networkProfile(pair.applied()) == networkProfile(pair.desired()));
    }

    private static NetworkProfile networkProfile(ScaleSet set) {
        return set.properties()
                .flatMap(properties -> properties.virtualMachineProfile())
                .flatMap(profile -> profile.networkProfile())
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"true, 7000", "false, 3800"})
    void eachInstanceHasNamesIdsAndTimesOfItsOwn(boolean views, int size) throws IOException {
        byte[] page = InstanceLists.page(1000, views);
        assertEquals(1000 * size, page.length, 1000 * size * 0.1);
        List<ScaleSetInstance> instances = READER.readList(ScaleSetInstance.class, new ByteArrayInputStream(page));

        assertDistinct(instances, ScaleSetInstance::name);
        assertDistinct(instances, ScaleSetInstance::id);
        assertDistinct(instances, ScaleSetInstance::instanceId);
        assertDistinct(instances, it -> it.properties().flatMap(p -> p.vmId()));
        assertDistinct(instances, it -> it.properties().flatMap(p -> p.storageProfile()));
        assertDistinct(instances, it -> it.properties().flatMap(p -> p.timeCreated()));
    }

    private static void assertDistinct(List<ScaleSetInstance> instances, Function<ScaleSetInstance, Object> part) {
        assertEquals(1000, instances.stream().map(part).distinct().count());
    }

    @ParameterizedTest
    @CsvSource({"DATA_DISKS, 30", "REVERSED_EXTENSIONS, 0", "TAGS, 30", "UNKNOWN_MEMBERS, 30"})
    void aShapeHasAsManyChangesAsItSays(Shape shape, int changes) throws IOException {
        ShapesBenchmark benchmark = new ShapesBenchmark();
        benchmark.shape = shape;
        benchmark.size = 30;
        benchmark.write();

        assertEquals(changes, benchmark.diff().changes().size());
    }
}
