package dev.vmss.engine.plan;

import static dev.vmss.engine.testing.Fixtures.instances;
import static dev.vmss.engine.testing.Fixtures.webSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.engine.plan.InstanceStep.UpgradeInstances;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Why instances are upgraded, and what that does to them. */
class UpgradeCauseTest {

    @Test
    void onlyWhatReachesTheInstancesByTheUpgradeIsItsCause() {
        ScaleSet desired = Fixtures.scaleSet("{'tags': {'owner': 'others'}, 'properties': {'virtualMachineProfile':"
                + " {'licenseType': 'RHEL_BYOS'}}}");
        UpgradeInstances upgrade = Plans.of(
                        Plans.plan(webSet(UpgradeMode.MANUAL), desired, instances(1)), UpgradeInstances.class)
                .findFirst()
                .orElseThrow();
        assertEquals("in place, while it runs", upgrade.effect());
        assertEquals(List.of("properties.virtualMachineProfile.licenseType"), upgrade.causes());
    }
}
