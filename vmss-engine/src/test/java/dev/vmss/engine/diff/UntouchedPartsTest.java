package dev.vmss.engine.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.network.NetworkProfile;
import dev.vmss.model.value.ModelObject;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What two models share is not looked at, however much it is. */
class UntouchedPartsTest {

    /** An object that fails as soon as anybody asks it anything but whether it is itself. */
    private static final NetworkProfile UNTOUCHABLE = (NetworkProfile) Proxy.newProxyInstance(
            ModelObject.class.getClassLoader(), new Class<?>[] {NetworkProfile.class}, (proxy, method, arguments) -> {
                if (method.getName().equals("equals") && arguments[0] == proxy) {
                    return true;
                }
                throw new AssertionError(method + " was called");
            });

    private static final ScaleSet APPLIED = Fixtures.webSet()
            .mapProperties(set -> set.mapVirtualMachineProfile(profile -> profile.withNetworkProfile(UNTOUCHABLE)));

    @Test
    void aPartThatIsTheSameObjectIsNotWalked() {
        ScaleSet desired = APPLIED.mapProperties(set -> set.mapVirtualMachineProfile(profile -> profile.withLicenseType(
                        "Windows_Server")
                .mapStorageProfile(storage -> storage.mapImageReference(image -> image.withVersion("latest")))));

        assertEquals(
                List.of(
                        "properties.virtualMachineProfile.licenseType",
                        "properties.virtualMachineProfile.storageProfile.imageReference.version"),
                ModelDiff.between(APPLIED, desired).changes().stream()
                        .map(change -> change.path().toString())
                        .toList());
    }

    @Test
    void aPartThatIsAnotherObjectIsWalked() {
        NetworkProfile other =
                NetworkProfile.builder().networkApiVersion("2022-11-01").build();
        ScaleSet desired = APPLIED.mapProperties(
                set -> set.mapVirtualMachineProfile(profile -> profile.withNetworkProfile(other)));

        assertThrows(AssertionError.class, () -> ModelDiff.between(APPLIED, desired));
    }
}
