package dev.vmss.engine.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.rules.Confidence;
import dev.vmss.engine.testing.Schema;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.value.ModelObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fact of the table, one by one. */
class ImpactTableTest {

    @ParameterizedTest
    @CsvSource({
        "tags.{*},                                              SET_LEVEL,     AT_ONCE",
        "sku.capacity,                                          SET_LEVEL,     AT_ONCE",
        "properties.upgradePolicy.mode,                         SET_LEVEL,     AT_ONCE",
        "properties.overprovision,                              SET_LEVEL,     AT_ONCE",
        "properties.singlePlacementGroup,                       SET_LEVEL,     AT_ONCE",
        "properties.automaticRepairsPolicy.enabled,             SET_LEVEL,     AT_ONCE",
        "properties.aPropertyNobodyKnows,                       SET_LEVEL,     AT_ONCE",
        "zones,                                                 NEW_INSTANCES, NEW_INSTANCES_ONLY",
        "placement.includeZones,                                NEW_INSTANCES, NEW_INSTANCES_ONLY",
        "properties.scaleInPolicy.rules,                        NEW_INSTANCES, NEW_INSTANCES_ONLY",
        "properties.priorityMixPolicy.baseRegularPriorityCount, NEW_INSTANCES, NEW_INSTANCES_ONLY",
        "properties.skuProfile.allocationStrategy,              NEW_INSTANCES, NEW_INSTANCES_ONLY",
        "identity.type,                                         SET_LEVEL,     AT_ONCE",
        "properties.zoneBalance,                                NEW_INSTANCES, NEW_INSTANCES_ONLY",
        "properties.resiliencyPolicy.zoneAllocationPolicy,      SET_LEVEL,     AT_ONCE",
        "sku.name,                                              RESTART,       BY_POLICY",
        "sku.tier,                                              RESTART,       BY_POLICY",
        "properties.additionalCapabilities.ultraSSDEnabled,     DEALLOCATE,    BY_POLICY",
        "properties.additionalCapabilities.hibernationEnabled,  RESTART,       BY_POLICY",
        "properties.proximityPlacementGroup.id,                 DEALLOCATE,    BY_POLICY",
        "properties.hostGroup.id,                               REPLACE,       BY_POLICY",
        "plan.name,                                             REPLACE,       BY_POLICY"
    })
    void ofTheSet(String place, Disruption disruption, Propagation way) {
        Impact impact = ImpactTable.SCALE_SET.find(place);
        assertEquals(disruption + " " + way, impact.disruption() + " " + impact.propagation());
    }

    @ParameterizedTest
    @CsvSource({
        "licenseType,                                          IN_PLACE,   BY_POLICY",
        "userData,                                             IN_PLACE,   BY_POLICY",
        "extensionProfile.extensions[].properties.settings,    IN_PLACE,   BY_POLICY",
        "extensionProfile.extensions[],                        IN_PLACE,   BY_POLICY",
        "storageProfile.dataDisks[],                           IN_PLACE,   BY_POLICY",
        "networkProfile.networkInterfaceConfigurations[],      IN_PLACE,   BY_POLICY",
        "scheduledEventsProfile.terminateNotificationProfile,  IN_PLACE,   BY_POLICY",
        "diagnosticsProfile.bootDiagnostics.enabled,           IN_PLACE,   BY_POLICY",
        "aPropertyNobodyKnows,                                 IN_PLACE,   BY_POLICY",
        "securityProfile.securityType,                         RESTART,    BY_POLICY",
        "securityProfile.encryptionAtHost,                     DEALLOCATE, BY_POLICY",
        "hardwareProfile.processorMode,                        IN_PLACE,   BY_POLICY",
        "capacityReservation.capacityReservationGroup.id,      DEALLOCATE, BY_POLICY",
        "networkProfile.networkInterfaceConfigurations[].properties.enableAcceleratedNetworking, DEALLOCATE, BY_POLICY",
        "hardwareProfile.vmSizeProperties.vCPUsPerCore,        RESTART,    BY_POLICY",
        "storageProfile.imageReference.version,                REIMAGE,    BY_POLICY",
        "storageProfile.diskControllerType,                    DEALLOCATE, BY_POLICY",
        "priority,                                             REPLACE,    BY_POLICY",
        "storageProfile.osDisk.diskSizeGB,                     REIMAGE,    OUTSIDE_POLICY",
        "osProfile.adminPassword,                              REIMAGE,    OUTSIDE_POLICY",
        "osProfile.customData,                                 REIMAGE,    OUTSIDE_POLICY",
        "osProfile.linuxConfiguration.ssh.publicKeys[],        REIMAGE,    OUTSIDE_POLICY",
        "osProfile.secrets[].vaultCertificates[],              IN_PLACE,   BY_POLICY",
        "osProfile.allowExtensionOperations,                   IN_PLACE,   BY_POLICY"
    })
    void ofTheProfile(String place, Disruption disruption, Propagation way) {
        Impact impact = ImpactTable.SCALE_SET.find("properties.virtualMachineProfile." + place);
        assertEquals(disruption + " " + way, impact.disruption() + " " + impact.propagation());
    }

    @ParameterizedTest
    @CsvSource({
        "tags.{*},                                              NONE",
        "properties.protectionPolicy.protectFromScaleIn,        NONE",
        "properties.storageProfile.dataDisks[],                 IN_PLACE",
        "sku.name,                                              RESTART",
        "properties.hardwareProfile.vmSizeProperties,           RESTART"
    })
    void ofAnInstance(String place, Disruption disruption) {
        Impact impact = ImpactTable.INSTANCE.find(place);
        assertEquals(disruption + " " + Propagation.AT_ONCE, impact.disruption() + " " + impact.propagation());
    }

    @ParameterizedTest
    @CsvSource({
        "sku.capacity,                                                                  OBSERVED",
        "identity.userAssignedIdentities,                                               OBSERVED",
        "zones,                                                                         DOCUMENTED",
        "tags.{*},                                                                      BELIEVED",
        "plan.name,                                                                     BELIEVED",
        "properties.aPropertyNobodyKnows,                                               BELIEVED",
        "properties.virtualMachineProfile.aPropertyNobodyKnows,                         BELIEVED",
        "properties.virtualMachineProfile.licenseType,                                  OBSERVED",
        "properties.virtualMachineProfile.extensionProfile.extensions[].properties.settings, OBSERVED",
        "properties.virtualMachineProfile.networkProfile.networkInterfaceConfigurations[].properties.dnsSettings, BELIEVED",
        "properties.virtualMachineProfile.storageProfile.dataDisks[],                   DOCUMENTED",
        "properties.virtualMachineProfile.storageProfile.dataDisks[].caching,           BELIEVED",
        "properties.virtualMachineProfile.storageProfile.osDisk.diffDiskSettings.option, OBSERVED",
        "properties.virtualMachineProfile.securityProfile.proxyAgentSettings,           BELIEVED"
    })
    void howSureItIsFollowsFromTheSources(String place, Confidence confidence) {
        assertEquals(confidence, ImpactTable.SCALE_SET.find(place).confidence());
    }

    @Test
    void everyRowSaysWhyInASentence() {
        Stream.of(ImpactTable.SCALE_SET, ImpactTable.INSTANCE)
                .flatMap(table -> table.rows().stream())
                .forEach(row -> assertTrue(row.impact().why().endsWith("."), row.place()));
        assertEquals(
                Confidence.BELIEVED,
                ImpactTable.INSTANCE.find("properties.aNewOne").confidence());
    }

    @Test
    void aNameThatOnlyStartsLikeAnotherHasARowOfItsOwn() {
        assertEquals(
                Propagation.BY_POLICY,
                ImpactTable.SCALE_SET.find("properties.hostGroup").propagation());
        assertEquals(
                Propagation.AT_ONCE,
                ImpactTable.SCALE_SET.find("properties.hostGroupX").propagation());
    }

    @Test
    void everyPlaceOfASetExists() {
        assertEquals(List.of(), unknown(ImpactTable.SCALE_SET, ScaleSet.class));
    }

    @Test
    void everyPlaceOfAnInstanceExists() {
        assertEquals(List.of(), unknown(ImpactTable.INSTANCE, ScaleSetInstance.class));
    }

    private static List<String> unknown(ImpactTable table, Class<? extends ModelObject> type) {
        Set<String> patterns = Schema.patterns(type);
        assertFalse(table.places().isEmpty());
        return table.places().stream()
                .filter(place -> !patterns.contains(place))
                .toList();
    }
}
