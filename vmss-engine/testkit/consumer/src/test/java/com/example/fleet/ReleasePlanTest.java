package com.example.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.rules.Verdict;
import dev.vmss.model.ScaleSet;
import dev.vmss.testkit.Gallery;
import org.junit.jupiter.api.Test;

class ReleasePlanTest {

    @Test
    void aReleaseLeavesFourOfSixWebServersRunning() {
        ScaleSet applied = Gallery.webTier();
        ScaleSet desired = ModelEdit.none()
                .set("virtualMachineProfile.storageProfile.imageReference.version", "22.04.202411010")
                .apply(applied);

        UpgradePlan plan = UpgradePlanner.create().plan(applied, desired, Gallery.instancesOf(applied));

        assertEquals(Verdict.ALLOWED, plan.check().verdict());
        assertEquals(4, plan.bounds().minServing());
    }
}
