package dev.vmss.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.azure.json.JsonProviders;
import com.azure.json.JsonWriter;
import com.azure.resourcemanager.compute.ComputeManager;
import com.azure.resourcemanager.compute.models.VirtualMachineScaleSetVM;
import dev.vmss.engine.effective.InstanceStatus;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.json.ModelReader;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who hands in what the SDK's objects write is told where to read instead. */
class SdkObjectsTest {

    private final ComputeManager compute = FakeAzureClient.of(Sets.service()).computeManager(Sets.SUBSCRIPTION);

    @Test
    void theSdksInstancesAreNoInstancesToPlanFrom() throws IOException {
        VirtualMachineScaleSetVM instance = compute.virtualMachineScaleSets()
                .getById(Sets.ID)
                .virtualMachines()
                .getInstance("1");
        StringWriter json = new StringWriter();
        try (JsonWriter writer = JsonProviders.createWriter(json)) {
            instance.innerModel().toJson(writer);
        }
        List<ScaleSetInstance> instances = ModelReader.create().readList(ScaleSetInstance.class, json.toString());
        ScaleSet set = Sets.web();

        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> UpgradePlanner.create().plan(set, set.withCapacity(9), instances));

        assertTrue(refused.getMessage().contains(InstanceStatus.NO_ID), refused.getMessage());
        assertTrue(InstanceStatus.NO_ID.contains("AzureScaleSets of vmss-azure"));
        assertEquals(1, instances.size());
    }
}
