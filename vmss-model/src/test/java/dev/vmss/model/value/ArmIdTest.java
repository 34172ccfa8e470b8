package dev.vmss.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArmIdTest {

    private static final String VNET =
            "/subscriptions/0f0f/resourceGroups/web/providers/Microsoft.Network/virtualNetworks/vnet";
    private static final ArmId SUBNET = ArmId.of(VNET + "/subnets/back");

    @Test
    void theSubscriptionIsThePartAfterSubscriptions() {
        assertEquals(Optional.of("0f0f"), SUBNET.subscription());
    }

    @Test
    void theResourceGroupIsFoundInWhateverCaseTheIdIsWritten() {
        assertEquals(
                Optional.of("WEB"),
                ArmId.of("/SUBSCRIPTIONS/0f0f/RESOURCEGROUPS/WEB").resourceGroup());
    }

    @Test
    void theTypeJoinsTheNamespaceAndAllTypeNames() {
        assertEquals(Optional.of("Microsoft.Network/virtualNetworks/subnets"), SUBNET.resourceType());
    }

    @Test
    void theTypeOfAnExtensionResourceIsTheLastProviders() {
        ArmId lock = ArmId.of(VNET + "/providers/Microsoft.Authorization/locks/keep");
        assertEquals(Optional.of("Microsoft.Authorization/locks"), lock.resourceType());
    }

    @Test
    void theNameIsTheLastPart() {
        assertEquals(Optional.of("back"), SUBNET.name());
    }

    @Test
    void theParentOfASubnetIsItsVirtualNetwork() {
        assertEquals(Optional.of(ArmId.of(VNET)), SUBNET.parent());
    }

    @Test
    void aVirtualNetworkHasNoParent() {
        assertEquals(Optional.empty(), ArmId.of(VNET).parent());
    }

    @Test
    void idsCompareWithoutCase() {
        ArmId shouted = ArmId.of(SUBNET.text().toUpperCase(Locale.ROOT));
        assertEquals(SUBNET, shouted);
        assertEquals(SUBNET.hashCode(), shouted.hashCode());
    }

    @Test
    void idsOfDifferentNamesDiffer() {
        assertNotEquals(SUBNET, ArmId.of(VNET + "/subnets/front"));
    }

    @Test
    void theTextIsKeptLetterByLetter() {
        assertEquals(VNET, ArmId.of(VNET).text());
    }

    @Test
    void aTextThatIsNoPathHasNoParts() {
        ArmId noId = ArmId.of("[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'back')]");
        assertEquals(Optional.empty(), noId.subscription());
        assertEquals(Optional.empty(), noId.resourceGroup());
        assertEquals(Optional.empty(), noId.resourceType());
        assertEquals(Optional.empty(), noId.name());
        assertEquals(Optional.empty(), noId.parent());
    }

    @Test
    void aPathThatEndsWithProvidersHasNoType() {
        assertEquals(Optional.empty(), ArmId.of("/subscriptions/0f0f/providers").resourceType());
    }
}
