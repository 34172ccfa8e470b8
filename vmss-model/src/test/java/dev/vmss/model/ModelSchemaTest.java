package dev.vmss.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.model.value.ApiVersion;
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
        assertEquals(Optional.of(pattern), SCHEMA.find(Place.of(path)).map(PropertyFacts::pattern));
    }

    @Test
    void whatTheModelDoesNotHaveIsNotFound() {
        assertTrue(SCHEMA.find(Place.ROOT).isEmpty());
        assertTrue(SCHEMA.find(Place.of("sku").property("colour")).isEmpty());
        assertTrue(SCHEMA.find(Place.of("virtualMachineProfile.extensionProfile.extensions[].properties.settings.port"))
                .isEmpty());
    }

    @Test
    void aPropertyIsFoundAgainAtItsPlace() {
        for (PropertyFacts facts : SCHEMA.all()) {
            assertEquals(Optional.of(facts), SCHEMA.find(facts.place()));
        }
    }

    @Test
    void aPlaceIsAsNewAsTheNewestPropertyOnTheWayToIt() {
        assertEquals(
                Optional.of(new ApiVersion("2020-06-01")),
                SCHEMA.find(Place.of("hostGroup.id")).flatMap(PropertyFacts::since));
    }

    @Test
    void aPlaceEndsWithTheFirstPropertyOnTheWayThatDoes() {
        assertEquals(
                Optional.of(new ApiVersion("2018-06-01")),
                SCHEMA.find(Place.of("upgradePolicy.automaticOSUpgrade")).flatMap(PropertyFacts::until));
        assertTrue(SCHEMA.find(Place.of("upgradePolicy.mode"))
                .orElseThrow()
                .until()
                .isEmpty());
    }

    @Test
    void theServiceMayAnswerAPlaceLongerThanTheSchemasHaveIt() {
        PropertyFacts younger =
                SCHEMA.find(Place.of("highSpeedInterconnectPlacement")).orElseThrow();
        assertEquals(Optional.of(new ApiVersion("2025-04-01")), younger.since());
        assertEquals(Optional.of(new ApiVersion("2024-07-01")), younger.shownSince());
        PropertyFacts gone =
                SCHEMA.find(Place.of("upgradePolicy.automaticOSUpgrade")).orElseThrow();
        assertEquals(Optional.of(new ApiVersion("2018-10-01")), gone.shownUntil());
        assertEquals(gone.since(), gone.shownSince());
        PropertyFacts within = SCHEMA.find(
                        Place.of("virtualMachineProfile.capacityReservation.capacityReservationGroup.id"))
                .orElseThrow();
        assertEquals(Optional.of(new ApiVersion("2021-04-01")), within.since());
        assertEquals(Optional.of(new ApiVersion("2020-06-01")), within.shownSince());
    }

    @Test
    void whatLiesInAReadOnlyObjectIsReadOnly() {
        assertTrue(ModelSchema.of(ScaleSetInstance.class)
                .find(Place.of(ScaleSetInstance.class, "instanceView.osName"))
                .orElseThrow()
                .readOnly());
        assertFalse(SCHEMA.find(Place.of("upgradePolicy.mode")).orElseThrow().readOnly());
    }
}
