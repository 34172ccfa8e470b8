package dev.vmss.model.reflect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.extension.ExtensionProfile;
import dev.vmss.model.extension.ExtensionProperties;
import dev.vmss.model.instance.InstanceDataDisk;
import dev.vmss.model.os.OsProfile;
import dev.vmss.model.policy.PriorityMixPolicy;
import dev.vmss.model.profile.BillingProfile;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.resource.Identity;
import dev.vmss.model.resource.UserAssignedIdentity;
import dev.vmss.model.storage.DataDisk;
import dev.vmss.model.storage.StorageProfile;
import dev.vmss.model.testing.ModelTypes;
import dev.vmss.model.upgrade.RollingUpgradePolicy;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Region;
import dev.vmss.model.value.Remainder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FactsTest {

    @Test
    void dataDisksAreKeyedByTheirLun() {
        assertEquals(
                Optional.of("lun"), property(StorageProfile.class, "dataDisks").key());
    }

    @Test
    void everyKeyIsAPropertyOfTheElements() {
        for (ObjectType type : ModelTypes.all()) {
            for (Property list : type.properties()) {
                list.key()
                        .ifPresent(key ->
                                assertTrue(list.nestedType().property(key).isPresent(), list.toString()));
            }
        }
    }

    @Test
    void zonesAreASet() {
        assertTrue(property(ScaleSet.class, "zones").unordered());
    }

    @Test
    void aListIsOrderedUnlessItSaysOtherwise() {
        assertFalse(property(StorageProfile.class, "dataDisks").unordered());
    }

    @Test
    void thePasswordIsWriteOnly() {
        assertTrue(property(OsProfile.class, "adminPassword").writeOnly());
        assertFalse(property(OsProfile.class, "adminUsername").writeOnly());
    }

    @Test
    void everySecretIsWriteOnly() {
        for (ObjectType type : ModelTypes.all()) {
            for (Property property : type.properties()) {
                assertTrue(property.writeOnly() || !(property.type() instanceof ValueType.Hidden), property.toString());
            }
        }
    }

    @Test
    void theStateIsReadOnly() {
        assertTrue(property(ScaleSetProperties.class, "provisioningState").readOnly());
        assertFalse(property(ScaleSetProperties.class, "overprovision").readOnly());
    }

    @Test
    void whatStandsInTemplatesOnlyIsIgnoredInRequests() {
        assertTrue(property(ScaleSet.class, "dependsOn").ignoredInRequests());
        assertFalse(property(ScaleSet.class, "dependsOn").readOnly());
    }

    @Test
    void whatIsReadOnlyIsIgnoredInRequests() {
        assertTrue(property(ScaleSet.class, "id").ignoredInRequests());
        assertFalse(property(ScaleSet.class, "sku").ignoredInRequests());
    }

    @Test
    void namesCompareWithoutCase() {
        assertTrue(property(DataDisk.class, "name").ignoreCase());
        assertFalse(property(OsProfile.class, "adminUsername").ignoreCase());
    }

    @Test
    void theDefaultIsWhatTheServiceUses() {
        assertEquals(
                Optional.of("true"),
                property(ScaleSetProperties.class, "overprovision").serviceDefault());
    }

    @Test
    void aDefaultThatTheServiceChoosesIsTheEmptyText() {
        assertEquals(
                Optional.of(""),
                property(ScaleSetProperties.class, "singlePlacementGroup").serviceDefault());
    }

    @Test
    void absenceMeansAbsenceWhereThereIsNoDefault() {
        assertEquals(Optional.empty(), property(ScaleSet.class, "zones").serviceDefault());
    }

    @Test
    void theFirstVersionIsKnown() {
        assertEquals(
                Optional.of("2017-03-30"), property(ScaleSet.class, "zones").since());
    }

    @Test
    void theLastVersionIsThatOfTheLastThatHadTheProperty() {
        assertEquals(
                Optional.of("2018-04-01"),
                property(Identity.class, "identityIds").until());
        assertEquals(Optional.empty(), property(Identity.class, "type").until());
    }

    @Test
    void aRangeHasBothEnds() {
        Property percent = property(RollingUpgradePolicy.class, "maxBatchInstancePercent");
        assertEquals(OptionalLong.of(5), percent.min());
        assertEquals(OptionalLong.of(100), percent.max());
    }

    @Test
    void aRangeMayBeOpen() {
        assertEquals(
                OptionalLong.of(0),
                property(PriorityMixPolicy.class, "baseRegularPriorityCount").min());
        assertEquals(
                OptionalLong.empty(),
                property(PriorityMixPolicy.class, "baseRegularPriorityCount").max());
    }

    @Test
    void aDiskThatIsToBeDetachedIsBeingRemoved() {
        ObjectType disks = ObjectType.of(InstanceDataDisk.class);
        assertTrue(disks.isBeingRemoved(
                InstanceDataDisk.builder().toBeDetached(true).build()));
        assertFalse(disks.isBeingRemoved(
                InstanceDataDisk.builder().toBeDetached(false).build()));
        assertFalse(disks.isBeingRemoved(InstanceDataDisk.builder().build()));
    }

    @Test
    void anObjectWithoutSuchAMarkNeverIs() {
        assertFalse(
                ObjectType.of(DataDisk.class).isBeingRemoved(DataDisk.builder().build()));
    }

    @Test
    void theEnvelopeIsFound() {
        assertEquals(
                "properties",
                ObjectType.of(ScaleSet.class).envelope().orElseThrow().name());
        assertEquals(Optional.empty(), ObjectType.of(ScaleSetProperties.class).envelope());
    }

    @Test
    void theNamesOfTheCommandLineAreFoundInWhateverCase() {
        ObjectType type = ObjectType.of(ExtensionProperties.class);
        assertEquals(type.property("type"), type.cliProperty("TypePropertiesTYPE"));
        assertEquals(type.property("type"), type.cliProperty("type"));
        assertEquals(
                List.of("typePropertiesType", "type1"),
                type.property("type").orElseThrow().cliNames());
    }

    @Test
    void propertiesAreFoundInWhateverCase() {
        assertEquals(
                "overprovision",
                property(ScaleSetProperties.class, "overProvision").name());
        assertEquals(Optional.empty(), ObjectType.of(ScaleSetProperties.class).property("overprovisioned"));
    }

    @Test
    void propertiesAreSortedByName() {
        List<String> names = ObjectType.of(ScaleSet.class).properties().stream()
                .map(Property::name)
                .toList();
        assertEquals(names.stream().sorted().toList(), names);
    }

    @Test
    void shortcutsAreNoProperties() {
        assertEquals(Optional.empty(), ObjectType.of(ScaleSet.class).property("upgradePolicy"));
    }

    @Test
    void theNestedTypeIsThatOfTheElements() {
        assertSame(
                ObjectType.of(DataDisk.class),
                property(StorageProfile.class, "dataDisks").nestedType());
        assertSame(
                ObjectType.of(UserAssignedIdentity.class),
                property(Identity.class, "userAssignedIdentities").nestedType());
    }

    @Test
    void aPropertyOfTextsHasNoNestedType() {
        Property zones = property(ScaleSet.class, "zones");
        assertThrows(IllegalStateException.class, zones::nestedType);
    }

    @Test
    void aPropertyReadsItsValueAndHasAPlaceForIt() {
        ObjectType type = ObjectType.of(ScaleSet.class);
        Property location = property(ScaleSet.class, "location");
        Object[] values = type.newValues();
        values[location.position()] = Region.of("westus");
        ModelObject built = type.build(values, Remainder.NONE);
        assertEquals(ScaleSet.builder().location(Region.of("westus")).build(), built);
        assertEquals(Region.of("westus"), location.get(built));
    }

    @Test
    void theTypeOfAValueIsThatOfItsInterface() {
        assertSame(
                ObjectType.of(ScaleSet.class), ObjectType.of(ScaleSet.builder().build()));
    }

    @Test
    void anInterfaceWithoutABuilderIsNoType() {
        assertThrows(IllegalArgumentException.class, () -> ObjectType.of(ModelObject.class));
    }

    @Test
    void typesOfValuesAreRead() {
        assertEquals(new ValueType.Text(), property(ScaleSet.class, "name").type());
        assertEquals(
                new ValueType.Truth(),
                property(ScaleSetProperties.class, "overprovision").type());
        assertEquals(
                new ValueType.WholeNumber(), property(DataDisk.class, "lun").type());
        assertEquals(
                new ValueType.LargeNumber(),
                property(DataDisk.class, "diskIOPSReadWrite").type());
        assertEquals(
                new ValueType.DecimalNumber(),
                property(BillingProfile.class, "maxPrice").type());
        assertEquals(
                new ValueType.Hidden(), property(OsProfile.class, "customData").type());
        assertEquals(
                new ValueType.AnyJson(),
                property(ExtensionProperties.class, "settings").type());
        assertEquals(
                new ValueType.Listing(new ValueType.Text()),
                property(ScaleSet.class, "zones").type());
        assertEquals(
                new ValueType.Mapping(new ValueType.Text()),
                property(ScaleSet.class, "tags").type());
        assertEquals(
                new ValueType.Nested(ExtensionProfile.class),
                property(VirtualMachineProfile.class, "extensionProfile").type());
    }

    @Test
    void noPropertyCanBeOfAJavaListOrMap() {
        assertThrows(IllegalArgumentException.class, () -> ValueType.of(List.class));
        assertThrows(IllegalArgumentException.class, () -> ValueType.of(ModelMap.class));
        assertThrows(IllegalArgumentException.class, () -> ValueType.of(Object.class));
    }

    private static Property property(Class<? extends ModelObject> type, String name) {
        return ObjectType.of(type).property(name).orElseThrow();
    }
}
