package dev.vmss.engine.impact;

import static dev.vmss.engine.testing.Fixtures.scaleSet;
import static dev.vmss.engine.testing.Fixtures.webSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.model.ScaleSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Changes that no other update undoes. */
class IrreversibleTest {

    private static List<String> irreversible(String desired) {
        ScaleSet set = scaleSet(desired);
        return paths(Irreversible.in(ModelDiff.between(webSet(), set), set));
    }

    private static List<String> paths(List<Irreversible> found) {
        return found.stream()
                .map(irreversible -> irreversible.change().path().toString())
                .toList();
    }

    @Test
    void zonesStay() {
        assertEquals(List.of("zones"), irreversible("{'zones': ['1']}"));
    }

    @Test
    void leavingTheZonesToThePlatformStaysOnlyForARegionalSet() {
        String placement = "{'zones': [], 'placement': {'zonePlacementPolicy': 'Auto'}}";
        assertEquals(List.of("placement"), irreversible(placement));
        ScaleSet zonal = scaleSet("{'zones': ['1']}");
        ScaleSet automatic = scaleSet(placement);
        assertEquals(List.of(), paths(Irreversible.in(ModelDiff.between(zonal, automatic), automatic)));
    }

    @Test
    void thePlacementOfASetThatIsLeftToThePlatformChangesToAndFro() {
        ScaleSet automatic = scaleSet("{'placement': {'zonePlacementPolicy': 'Auto', 'excludeZones': ['1']}}");
        ScaleSet others = scaleSet("{'placement': {'zonePlacementPolicy': 'Auto', 'excludeZones': ['2']}}");
        assertEquals(List.of(), paths(Irreversible.in(ModelDiff.between(automatic, others), others)));
        ScaleSet zonal = scaleSet("{'zones': ['1']}");
        ScaleSet named = scaleSet("{'zones': ['1'], 'placement': {'excludeZones': ['2']}}");
        assertEquals(List.of(), paths(Irreversible.in(ModelDiff.between(zonal, named), named)));
    }

    @Test
    void severalPlacementGroupsStay() {
        ScaleSet single = scaleSet("{'properties': {'singlePlacementGroup': true}}");
        ScaleSet several = scaleSet("{'properties': {'singlePlacementGroup': false}}");
        assertEquals(
                List.of("properties.singlePlacementGroup"),
                paths(Irreversible.in(ModelDiff.between(single, several), several)));
    }

    @Test
    void theLatestImageHidesTheOneBefore() {
        assertEquals(
                List.of("properties.virtualMachineProfile.storageProfile.imageReference.version"),
                irreversible("{'properties': {'virtualMachineProfile': {'storageProfile': {'imageReference': "
                        + "{'version': 'latest'}}}}}"));
    }

    @Test
    void aFixedImageCanBeTakenBack() {
        assertEquals(
                List.of(),
                irreversible("{'properties': {'virtualMachineProfile': {'storageProfile': {'imageReference': "
                        + "{'version': '2.0.0'}}}}}"));
    }
}
