package dev.vmss.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.management.exception.ManagementException;
import com.azure.core.util.Context;
import com.azure.resourcemanager.compute.ComputeManager;
import com.azure.resourcemanager.compute.models.PowerState;
import com.azure.resourcemanager.compute.models.VirtualMachineScaleSet;
import com.azure.resourcemanager.compute.models.VirtualMachineScaleSetVM;
import dev.vmss.engine.simulate.FakeScaleSets;
import dev.vmss.engine.simulate.Pace;
import dev.vmss.model.value.ArmId;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The client of the Azure SDK that most programs use, over the fake: no socket, and nobody waits. */
@Timeout(60)
class FluentClientTest {

    private final FakeScaleSets azure = Sets.service();
    private final ComputeManager compute = FakeAzureClient.of(azure).computeManager(Sets.SUBSCRIPTION);

    private VirtualMachineScaleSet web() {
        return compute.virtualMachineScaleSets().getById(Sets.ID);
    }

    @Test
    void aSetIsRead() throws IOException {
        assertEquals("web", web().name());
        assertEquals(6, web().capacity());
        assertEquals("net", ArmId.of(web().getPrimaryNetwork().id()).name().orElseThrow());
        assertEquals(
                List.of("web"),
                List.copyOf(web().listPrimaryInternalLoadBalancerBackends().keySet()));
    }

    @Test
    void aSetIsScaled() {
        VirtualMachineScaleSet scaled = web().update().withCapacity(9).apply();

        assertEquals(9, scaled.capacity());
        assertEquals(9, azure.instances(ArmId.of(Sets.ID)).size());
        assertFalse(
                azure.history().stream().anyMatch(exchange -> exchange.path().contains("/operations/")),
                "nobody waits");
    }

    @Test
    void setsAndInstancesAreListed() {
        assertEquals(
                List.of("web"),
                compute.virtualMachineScaleSets().list().stream()
                        .map(VirtualMachineScaleSet::name)
                        .toList());
        assertEquals(
                List.of("0", "1", "2", "3", "4", "5"),
                web().virtualMachines().list().stream()
                        .map(VirtualMachineScaleSetVM::instanceId)
                        .toList());
    }

    @Test
    void anInstanceIsReimagedAndDeallocated() {
        VirtualMachineScaleSetVM instance = web().virtualMachines().getInstance("1");
        String disk = instance.osDiskName();

        instance.reimage();
        instance.deallocate();

        VirtualMachineScaleSetVM after = web().virtualMachines().getInstance("1");
        assertNotEquals(disk, after.osDiskName());
        assertEquals(PowerState.DEALLOCATED, after.powerState());
        assertEquals(
                PowerState.RUNNING, web().virtualMachines().getInstance("2").powerState());
    }

    @Test
    void allInstancesAreStoppedAndStarted() {
        web().deallocate();
        assertTrue(web().virtualMachines().list().stream()
                .allMatch(instance -> instance.powerState().equals(PowerState.DEALLOCATED)));

        web().start();
        assertTrue(web().virtualMachines().list().stream()
                .allMatch(instance -> instance.powerState().equals(PowerState.RUNNING)));
    }

    @Test
    void instancesAreUpgradedByHandAndDeleted() {
        web().update().withTag("release", "2").apply();
        web().virtualMachines().updateInstances("0", "1");
        web().virtualMachines().deleteInstances(List.of("5"), false);

        assertEquals(5, azure.instances(ArmId.of(Sets.ID)).size());
    }

    @Test
    void aSetIsDeleted() {
        compute.virtualMachineScaleSets().deleteById(Sets.ID);

        ManagementException gone = assertThrows(ManagementException.class, this::web);
        assertEquals("ResourceNotFound", gone.getValue().getCode());
    }

    @Test
    void inVirtualTimeTheClientAsksUntilItHasEnded() {
        ComputeManager slow = FakeAzureClient.of(azure, Pace.MINUTE_PER_POLL).computeManager(Sets.SUBSCRIPTION);

        slow.virtualMachineScaleSets().getById(Sets.ID).deallocate();

        assertTrue(azure.history().stream().anyMatch(exchange -> exchange.path().contains("/operations/")));
    }

    @Test
    void nothingIsSentToAnotherHost() {
        IllegalStateException refused = assertThrows(
                IllegalStateException.class,
                () -> FakeAzureClient.of(azure)
                        .sendSync(
                                new HttpRequest(HttpMethod.GET, "https://login.example.com/token?secret=x"),
                                Context.NONE));

        assertEquals(
                "The fake answers for management.azure.com only, and login.example.com was asked: nothing was sent",
                refused.getMessage());
    }
}
