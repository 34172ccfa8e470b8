package com.example.fleet;

import static dev.vmss.testkit.assertj.VmssAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.azure.resourcemanager.compute.ComputeManager;
import dev.vmss.azure.AzureScaleSets;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.simulate.FakeScaleSets;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.testkit.junit.FakeAzure;
import dev.vmss.testkit.junit.GallerySet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FakeAzure.class)
class ReleaseTest {

    @Test
    void aReleaseReachesAllInstances(ComputeManager compute, @GallerySet("web-tier") String id, AzureScaleSets azure) {
        assertTrue(new Release(compute).rollOut(id, "22.04.202411010"));

        assertTrue(azure.instances(id).stream()
                .allMatch(instance ->
                        instance.properties().orElseThrow().latestModelApplied().orElseThrow()));
    }

    @Test
    void tooFewServersAreLeftAlone(ComputeManager compute, @GallerySet("gpu-training") String id) {
        assertFalse(new Release(compute).rollOut(id, "9.9.9"));
    }

    @Test
    void anOwnersTagTouchesNothing(
            @GallerySet("web-tier") ScaleSet set, @GallerySet("web-tier") List<ScaleSetInstance> instances) {
        assertThat(UpgradePlanner.create().plan(set, set.withTag("owner", "shop"), instances))
                .touchesNothing();
    }

    @Test
    void theSdksOwnClientScalesTheSet(
            ComputeManager compute, @GallerySet("web-tier") ScaleSet set, FakeScaleSets azure) {
        String id = set.id().orElseThrow().text();

        compute.virtualMachineScaleSets().getById(id).update().withCapacity(9).apply();

        assertEquals(9, azure.instances(set.id().orElseThrow()).size());
    }
}
