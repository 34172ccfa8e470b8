package dev.vmss.engine.diff;

import static dev.vmss.engine.diff.Diffs.changes;
import static dev.vmss.engine.diff.Diffs.profile;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadOnlyTest {

    @Test
    void whatOnlyTheServiceWritesNeverDiffers() {
        assertEquals(
                List.of(),
                changes(
                        "{'etag': 'a', 'id': '/a', 'properties': {'provisioningState': 'Succeeded', 'uniqueId': 'u'}}",
                        "{'etag': 'b', 'id': '/b', 'properties': {'provisioningState': 'Failed', 'uniqueId': null}}"));
    }

    @Test
    void whatOnlyTheServiceWritesDoesNotHideWhatStandsBesideIt() {
        assertEquals(
                List.of("~ properties.virtualMachineProfile.storageProfile.imageReference.version: \"1\" → \"2\""),
                changes(
                        profile("'storageProfile': {'imageReference': {'version': '1', 'exactVersion': '1'}}"),
                        profile("'storageProfile': {'imageReference': {'version': '2', 'exactVersion': '2'}}")));
    }

    @Test
    void whatOnlyATemplateHasNeverDiffers() {
        assertEquals(List.of(), changes("{}", "{'dependsOn': ['network'], 'comments': 'web', 'copy': {'count': 2}}"));
    }
}
