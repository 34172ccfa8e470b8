package dev.vmss.model.reflect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.extension.ExtensionProfile;
import dev.vmss.model.resource.Identity;
import dev.vmss.model.schema.GoesWith;
import dev.vmss.model.schema.Omission;
import dev.vmss.model.schema.Omitted;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.StoredAs;
import dev.vmss.model.schema.StoredAsNothing;
import dev.vmss.model.security.SecurityProfile;
import dev.vmss.model.testing.ModelTypes;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.ModelObject;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UpdateSemanticsTest {

    private static UpdateSemantics semantics(Class<? extends ModelObject> type, String property) {
        return ObjectType.of(type).property(property).orElseThrow().semantics();
    }

    @Test
    void everyListWithAKeySaysWhatBecomesOfMembersThatARequestLeavesOut() {
        List<String> silent = new ArrayList<>();
        for (ModelTree.Node entry : requested()) {
            Property list = entry.property();
            boolean hasMore =
                    list.key().isPresent() && list.nestedType().properties().size() > 1;
            if (hasMore && list.semantics().whenPartsOmitted().isEmpty()) {
                silent.add(entry.pattern());
            }
        }
        assertEquals(List.of(), silent);
    }

    private static List<ModelTree.Node> requested() {
        List<ModelTree.Node> requested =
                new ArrayList<>(ModelTree.of(ScaleSet.class).all());
        requested.addAll(ModelTree.of(ScaleSetInstance.class).all());
        requested.removeIf(node -> node.way().anyMatch(Property::readOnly));
        return requested;
    }

    @Test
    void everyDoubtHasAReasonAndASource() {
        for (ObjectType type : ModelTypes.all()) {
            for (Property property : type.properties()) {
                UpdateSemantics semantics = property.semantics();
                assertEquals(
                        semantics.whenOmitted(ApiVersion.LATEST).equals(Optional.of(Omission.UNKNOWN)),
                        semantics.doubt().isPresent(),
                        property.toString());
                assertEquals(
                        semantics.whenPartsOmitted().equals(Optional.of(Omission.UNKNOWN)),
                        semantics.doubtAboutParts().isPresent(),
                        property.toString());
                semantics.doubt().ifPresent(UpdateSemanticsTest::assertSaid);
                semantics.doubtAboutParts().ifPresent(UpdateSemanticsTest::assertSaid);
            }
        }
    }

    private static void assertSaid(UpdateSemantics.Doubt doubt) {
        assertTrue(doubt.reason().endsWith("."), doubt.reason());
        assertFalse(doubt.source().isBlank());
    }

    @Test
    void thePropertyAsWhichAValueIsStoredExists() {
        for (ObjectType type : ModelTypes.all()) {
            for (Property property : type.properties()) {
                property.semantics()
                        .storedAs(ApiVersion.LATEST)
                        .ifPresent(path -> assertTrue(
                                ModelTree.of(type.javaType()).at(path).isPresent(), property + " names " + path));
            }
        }
    }

    @Test
    void versionsThatAFactNamesAreKnown() throws ReflectiveOperationException {
        for (ObjectType type : ModelTypes.all()) {
            for (Property property : type.properties()) {
                Method accessor = type.javaType().getMethod(property.name());
                List<String> versions = new ArrayList<>();
                Optional.ofNullable(accessor.getAnnotation(Omitted.class))
                        .ifPresent(fact -> versions.add(fact.removedUntil()));
                Optional.ofNullable(accessor.getAnnotation(StoredAsNothing.class))
                        .ifPresent(fact -> versions.add(fact.until()));
                Optional.ofNullable(accessor.getAnnotation(GoesWith.class))
                        .ifPresent(fact -> versions.add(fact.until()));
                Optional.ofNullable(accessor.getAnnotation(StoredAs.class))
                        .ifPresent(fact -> versions.add(fact.from()));
                Optional.ofNullable(accessor.getAnnotation(ServiceDefault.class))
                        .ifPresent(fact -> versions.add(fact.filledFrom()));
                versions.removeIf(String::isEmpty);
                versions.forEach(version ->
                        assertTrue(ApiVersion.known().contains(new ApiVersion(version)), property + ": " + version));
            }
        }
    }

    @Test
    void whatHoldsForSomeVersionsOnlyIsAskedWithOne() {
        UpdateSemantics type = semantics(SecurityProfile.class, "securityType");
        assertTrue(type.isStoredAsNothing("standard", new ApiVersion("2024-11-01")));
        assertFalse(type.isStoredAsNothing("Standard", new ApiVersion("2025-04-01")));
        assertFalse(type.isStoredAsNothing("TrustedLaunch", new ApiVersion("2024-11-01")));
        UpdateSemantics extensions = semantics(ExtensionProfile.class, "extensions");
        assertEquals(Optional.of(Omission.REMOVED), extensions.whenOmitted(new ApiVersion("2016-03-30")));
        assertEquals(Optional.of(Omission.UNKNOWN), extensions.whenOmitted(new ApiVersion("2017-03-30")));
    }

    @Test
    void aPropertyGoesWithTheValueOfAnotherOne() {
        UpdateSemantics identities = semantics(Identity.class, "userAssignedIdentities");
        assertEquals(Omission.REMOVED, identities.fateWith("SystemAssigned", ApiVersion.LATEST));
        assertEquals(Omission.KEPT, identities.fateWith("systemAssigned, userAssigned", ApiVersion.LATEST));
        UpdateSemantics uefi = semantics(SecurityProfile.class, "uefiSettings");
        assertEquals(Omission.REMOVED, uefi.fateWith("Standard", new ApiVersion("2024-11-01")));
        assertEquals(Omission.UNKNOWN, uefi.fateWith("Standard", ApiVersion.LATEST));
        assertEquals(Omission.KEPT, uefi.fateWith("ConfidentialVM", ApiVersion.LATEST));
    }

    @Test
    void objectsMergeInsideUnlessAFactSaysOtherwise() {
        assertTrue(semantics(ScaleSetProperties.class, "virtualMachineProfile").mergesInside());
        assertFalse(semantics(ScaleSetProperties.class, "scaleInPolicy").mergesInside());
        assertFalse(semantics(ScaleSetProperties.class, "scheduledEventsPolicy").mergesInside());
    }
}
