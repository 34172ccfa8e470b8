package dev.vmss.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.value.ModelList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstancesTest {

    private static Instances of(String... idsAndZones) {
        List<ScaleSetInstance> instances = new ArrayList<>();
        for (String text : idsAndZones) {
            String[] parts = text.split("/");
            ScaleSetInstance instance =
                    ScaleSetInstance.builder().instanceId(parts[0]).build();
            instances.add(parts.length == 1 ? instance : instance.withZones(ModelList.of(parts[1])));
        }
        return Instances.of(Fixtures.webSet(), instances);
    }

    private static List<String> ids(List<InstanceState> states) {
        return states.stream().map(InstanceState::id).toList();
    }

    @Test
    void theyAreSortedByZoneAndIdHoweverTheyAreListed() {
        assertEquals(
                List.of("2", "10", "1", "9"),
                ids(of("1/2", "2/1", "9/2", "10/1").sorted()));
        assertEquals(
                List.of("2", "10", "1", "9"),
                ids(of("10/1", "9/2", "1/2", "2/1").sorted()));
        assertEquals(List.of("9", "10", "a_1"), ids(of("10", "9", "a_1").sorted()));
        assertEquals(List.of(), of().sorted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2,2", "1,10,2,10", "1/1,2,1/2", "a,b,A", "2,1,2"})
    void anIdIsThereOnce(String listed) {
        String[] instances = listed.split(",");
        InvalidInstanceException refused = assertThrows(InvalidInstanceException.class, () -> of(instances));
        assertEquals("[" + (instances.length - 1) + "].instanceId", refused.path());
    }

    @Test
    void oneIsKnownInAnyCaseAndFoundAsItIsWritten() {
        Instances fleet = of("web_1A", "web_2b");
        assertTrue(fleet.has("WEB_1a"));
        assertFalse(fleet.has("web_3"));
        assertEquals(Optional.of("web_1A"), fleet.find("web_1A").map(InstanceState::id));
        assertEquals(Optional.empty(), fleet.find("web_1a"));
    }

    @Test
    void idsAreFoundInAnyOrder() {
        Instances.Search search = of("1/2", "2/1", "9/2", "10/1").new Search();
        Stream.of(List.of("2", "10", "1", "9"), List.of("10", "9"), List.of("9", "1", "9", "2"), List.of("10"))
                .forEach(wanted -> assertEquals(wanted, ids(search.find(wanted))));
        assertThrows(NoSuchElementException.class, () -> search.find(List.of("3")));
    }

    @Test
    void theImpactsAreAMapThatNobodyCanChange() {
        UpgradePlan plan = Plans.newImage(Fixtures.webSet(), Fixtures.instances(3));
        Map<String, InstanceImpact> impacts = plan.instanceImpacts();
        assertEquals(List.of("0", "1", "2"), List.copyOf(impacts.keySet()));
        assertEquals(Map.copyOf(impacts), impacts);
        assertEquals(InstanceOutcome.UPGRADED, impacts.get("2").outcome());
        assertNull(impacts.get("3"));
        assertFalse(impacts.containsKey("3"));
        assertTrue(impacts.containsKey("0"));
        InstanceImpact impact = impacts.get("0");
        assertThrows(UnsupportedOperationException.class, () -> impacts.put("0", impact));
        assertThrows(UnsupportedOperationException.class, impacts::clear);
        assertThrows(UnsupportedOperationException.class, () -> impacts.remove("0"));
    }
}
