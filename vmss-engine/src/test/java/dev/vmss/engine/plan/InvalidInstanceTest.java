package dev.vmss.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.value.ArmId;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvalidInstanceTest {

    @Test
    void twoInstancesCannotHaveTheSameId() {
        InvalidInstanceException refused =
                refused(Fixtures.instance("0"), Fixtures.instance("a"), Fixtures.instance("A"));
        assertEquals("[2].instanceId", refused.path());
        assertEquals("[2].instanceId: two instances have the id A", refused.getMessage());
    }

    @Test
    void anInstanceNeedsAnIdOrAName() {
        InvalidInstanceException refused =
                refused(Fixtures.instance("0"), ScaleSetInstance.builder().build());
        assertEquals("[1].instanceId", refused.path());
    }

    @Test
    void anInstanceOfAnotherSetIsNamed() {
        String group = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachineScaleSets/";
        ScaleSet set = Fixtures.webSet().withId(ArmId.of(group + "web"));
        ScaleSetInstance own = Fixtures.instance("0").withId(ArmId.of(group + "WEB/virtualMachines/0"));
        ScaleSetInstance other = Fixtures.instance("1").withId(ArmId.of(group + "jobs/virtualMachines/1"));
        assertEquals(1, Plans.newImage(set, List.of(own)).outdated().size());
        InvalidInstanceException refused =
                assertThrows(InvalidInstanceException.class, () -> Plans.newImage(set, List.of(own, other)));
        assertEquals("[1].id: this is an instance of another set, jobs", refused.getMessage());
        PlatformUpgradePlanner platform = PlatformUpgradePlanner.create();
        refused = assertThrows(InvalidInstanceException.class, () -> platform.osUpgrade(set, List.of(own, other)));
        assertEquals("[1].id", refused.path());
    }

    @Test
    void anInstanceOfAFlexibleSetIsKnownByItsName() {
        ScaleSetInstance flexible = ScaleSetInstance.builder().name("web_3f2a").build();
        assertEquals(
                List.of("web_3f2a"),
                Plans.newImage(Fixtures.webSet(), List.of(flexible)).outdated());
    }

    @Test
    void whichListIsWrongIsTold() {
        assertFalse(refused(Fixtures.instance("a"), Fixtures.instance("A")).isDesired());
        UpdateContext context =
                UpdateContext.builder().instances(Fixtures.instances(1)).build();
        List<ScaleSetInstance> desired = List.of(Fixtures.instance("9"));
        InvalidInstanceException refused = assertThrows(
                InvalidInstanceException.class,
                () -> UpgradePlanner.create().plan(Fixtures.webSet(), Fixtures.webSet(), context, desired));
        assertTrue(refused.isDesired());
        assertEquals("[0].instanceId: the set has no instance 9", refused.getMessage());
    }

    private static InvalidInstanceException refused(ScaleSetInstance... instances) {
        return assertThrows(
                InvalidInstanceException.class, () -> Plans.newImage(Fixtures.webSet(), List.of(instances)));
    }
}
