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
        return Irreversible.in(ModelDiff.between(webSet(), set), set).stream()
                .map(found -> found.change().path().toString())
                .toList();
    }

    @Test
    void zonesStay() {
        assertEquals(List.of("zones"), irreversible("{'zones': ['1']}"));
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
