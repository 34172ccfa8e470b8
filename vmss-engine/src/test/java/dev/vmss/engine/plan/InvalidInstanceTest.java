package dev.vmss.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSetInstance;
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
    void anInstanceOfAFlexibleSetIsKnownByItsName() {
        ScaleSetInstance flexible = ScaleSetInstance.builder().name("web_3f2a").build();
        assertEquals(
                List.of("web_3f2a"),
                Plans.newImage(Fixtures.webSet(), List.of(flexible)).outdated());
    }

    private static InvalidInstanceException refused(ScaleSetInstance... instances) {
        return assertThrows(
                InvalidInstanceException.class, () -> Plans.newImage(Fixtures.webSet(), List.of(instances)));
    }
}
