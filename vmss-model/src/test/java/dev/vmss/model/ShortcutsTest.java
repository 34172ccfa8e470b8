package dev.vmss.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.storage.ImageReference;
import dev.vmss.model.storage.StorageProfile;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.upgrade.UpgradePolicy;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortcutsTest {

    private static final ScaleSet EMPTY = ScaleSet.builder().build();
    private static final String GALLERY =
            "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/a/images/b";

    private static ScaleSet with(ImageReference image) {
        return EMPTY.withVirtualMachineProfile(VirtualMachineProfile.builder()
                .storageProfile(StorageProfile.builder().imageReference(image).build())
                .build());
    }

    private static ImageReference imageOf(ScaleSet set) {
        return set.virtualMachineProfile()
                .flatMap(VirtualMachineProfile::storageProfile)
                .flatMap(StorageProfile::imageReference)
                .orElseThrow();
    }

    @Test
    void whatIsWrittenIsRead() {
        UpgradePolicy manual = UpgradePolicy.builder().mode(UpgradeMode.MANUAL).build();
        assertEquals(Optional.of(9), EMPTY.withCapacity(9).capacity());
        assertEquals(Optional.of(manual), EMPTY.withUpgradePolicy(manual).upgradePolicy());
        assertEquals(
                Optional.of(UpgradeMode.ROLLING),
                EMPTY.withUpgradePolicy(manual)
                        .mapUpgradePolicy(policy -> policy.withMode(UpgradeMode.ROLLING))
                        .upgradePolicy()
                        .flatMap(UpgradePolicy::mode));
        assertEquals(
                Optional.of("b"),
                EMPTY.withTag("a", "1").withTag("A", "b").tags().orElseThrow().find("a"));
    }

    @Test
    void capacityAndSizeKeepEachOther() {
        ScaleSet set = EMPTY.withVmSize("Standard_D2s_v5").withCapacity(2).withVmSize("Standard_D4s_v5");
        assertEquals(Optional.of(2), set.capacity());
        assertEquals(Optional.of("Standard_D4s_v5"), set.sku().orElseThrow().name());
    }

    @Test
    void aPlatformImageHasItsVersionBesideIt() {
        ScaleSet set =
                with(ImageReference.builder().offer("ubuntu").version("1").build());
        assertEquals(ImageReference.builder().offer("ubuntu").version("2").build(), imageOf(set.withImageVersion("2")));
    }

    @ParameterizedTest
    @CsvSource({
        GALLERY + "," + GALLERY + "/versions/2",
        GALLERY + "/versions/1.0.0," + GALLERY + "/versions/2",
        GALLERY + "/Versions/latest," + GALLERY + "/versions/2"
    })
    void anImageOfAGalleryHasItsVersionInItsId(String id, String expected) {
        ImageReference image =
                imageOf(with(ImageReference.builder().id(id).build()).withImageVersion("2"));
        assertEquals(expected, image.id().orElseThrow().text());
        assertTrue(image.version().isEmpty());
    }

    @Test
    void imagesOfSharedAndCommunityGalleriesToo() {
        assertEquals(
                ImageReference.builder()
                        .sharedGalleryImageId("/sharedGalleries/g/images/i/versions/2")
                        .build(),
                ImageReference.builder()
                        .sharedGalleryImageId("/sharedGalleries/g/images/i/versions/1")
                        .build()
                        .atVersion("2"));
        assertEquals(
                ImageReference.builder()
                        .communityGalleryImageId("/CommunityGalleries/g/Images/i/versions/2")
                        .build(),
                ImageReference.builder()
                        .communityGalleryImageId("/CommunityGalleries/g/Images/i")
                        .build()
                        .atVersion("2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/images/golden",
                "/subscriptions/s/resourceGroups/galleries/providers/Microsoft.Compute/images/golden",
                "[resourceId('Microsoft.Compute/galleries/images', 'a', 'b')]",
                "[concat(parameters('gallery'), '/galleries/a/images/b')]",
                "golden"
            })
    void anImageWithoutVersionsIsRefusedByName(String id) {
        ScaleSet set = with(ImageReference.builder().id(id).build());
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> set.withImageVersion("2"));
        assertTrue(refused.getMessage().contains(id), refused.getMessage());
    }

    @Test
    void aSetWithoutAnImageIsRefused() {
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> EMPTY.withImageVersion("2"));
        assertTrue(refused.getMessage().contains("storageProfile.imageReference"), refused.getMessage());
    }

    @Test
    void aNegativeCapacityIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> EMPTY.withCapacity(-1));
    }
}
