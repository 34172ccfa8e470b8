package dev.vmss.model.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelSchemaTest {

    private static final ModelSchema SCHEMA = ModelSchema.of(ScaleSet.class);

    @ParameterizedTest
    @CsvSource({
        "sku.capacity, sku.capacity",
        "virtualMachineProfile.priority, properties.virtualMachineProfile.priority",
        "PROPERTIES.VirtualMachineProfile.Priority, properties.virtualMachineProfile.priority",
        "properties.virtualMachineProfile.storageProfile.dataDisks[lun=2].lun,"
                + " properties.virtualMachineProfile.storageProfile.dataDisks[].lun",
        "virtualMachineProfile.storageProfile.dataDisks, properties.virtualMachineProfile.storageProfile.dataDisks",
        "zones[0], zones",
        "tags.owner, tags.{*}",
        "virtualMachineProfile.extensionProfile.extensions[0].typePropertiesType,"
                + " properties.virtualMachineProfile.extensionProfile.extensions[].properties.type",
    })
    void aPathIsFoundHoweverItIsWritten(String path, String pattern) {
        assertEquals(Optional.of(pattern), SCHEMA.find(path).map(ModelSchema.Entry::pattern));
    }

    @ParameterizedTest
    @CsvSource({"sku.colour", "sku.capacity.unit", "''", "virtualMachineProfile..priority"})
    void whatTheModelDoesNotHaveIsNotFound(String path) {
        assertTrue(SCHEMA.find(path).isEmpty());
    }

    @Test
    void aPlaceIsAsNewAsTheNewestPropertyOnTheWayToIt() {
        assertEquals(Optional.of("2020-06-01"), SCHEMA.find("hostGroup.id").flatMap(ModelSchema.Entry::since));
    }

    @Test
    void aPlaceEndsWithTheFirstPropertyOnTheWayThatDoes() {
        assertEquals(
                Optional.of("2018-06-01"),
                SCHEMA.find("upgradePolicy.automaticOSUpgrade").flatMap(ModelSchema.Entry::until));
        assertTrue(SCHEMA.find("upgradePolicy.mode").orElseThrow().until().isEmpty());
    }

    @Test
    void theServiceMayAnswerAPlaceLongerThanTheSchemasHaveIt() {
        ModelSchema.Entry younger =
                SCHEMA.find("highSpeedInterconnectPlacement").orElseThrow();
        assertEquals(Optional.of("2025-04-01"), younger.since());
        assertEquals(Optional.of("2024-07-01"), younger.shownSince());
        ModelSchema.Entry gone = SCHEMA.find("upgradePolicy.automaticOSUpgrade").orElseThrow();
        assertEquals(Optional.of("2018-10-01"), gone.shownUntil());
        assertEquals(gone.since(), gone.shownSince());
        ModelSchema.Entry within = SCHEMA.find("virtualMachineProfile.capacityReservation.capacityReservationGroup.id")
                .orElseThrow();
        assertEquals(Optional.of("2021-04-01"), within.since());
        assertEquals(Optional.of("2020-06-01"), within.shownSince());
    }

    @Test
    void whatLiesInAReadOnlyObjectIsReadOnly() {
        assertTrue(ModelSchema.of(ScaleSetInstance.class)
                .find("instanceView.osName")
                .orElseThrow()
                .readOnly());
        assertFalse(SCHEMA.find("upgradePolicy.mode").orElseThrow().readOnly());
    }
}
