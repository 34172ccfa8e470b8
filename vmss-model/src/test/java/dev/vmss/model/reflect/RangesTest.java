package dev.vmss.model.reflect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.storage.DataDisk;
import dev.vmss.model.upgrade.RollingUpgradePolicy;
import org.junit.jupiter.api.Test;

class RangesTest {

    @Test
    void aBuilderRefusesANumberOutOfRangeAndNamesTheProperty() {
        RollingUpgradePolicy.Builder policy = RollingUpgradePolicy.builder().maxBatchInstancePercent(101);

        String message =
                assertThrows(IllegalArgumentException.class, policy::build).getMessage();

        assertEquals("maxBatchInstancePercent: 101 is out of range; Azure accepts 5 to 100", message);
    }

    @Test
    void aChangeIsRefusedLikeABuilder() {
        DataDisk disk = DataDisk.builder().lun(0).build();

        assertThrows(IllegalArgumentException.class, () -> disk.withLun(-1));
    }

    @Test
    void theBordersAreWithinTheRange() {
        RollingUpgradePolicy.builder()
                .maxBatchInstancePercent(5)
                .maxUnhealthyUpgradedInstancePercent(0)
                .build();
        RollingUpgradePolicy.builder().maxBatchInstancePercent(100).build();
    }

    @Test
    void aDocumentKeepsANumberOutOfRangeWithoutTypingIt() {
        RollingUpgradePolicy policy = ModelReader.create()
                .read(RollingUpgradePolicy.class, "{\"maxBatchInstancePercent\": 3}")
                .value();

        assertTrue(policy.maxBatchInstancePercent().isEmpty());
        JsonNode written = ModelWriter.rest().toTree(policy);
        assertEquals(3, written.path("maxBatchInstancePercent").asInt());
    }
}
