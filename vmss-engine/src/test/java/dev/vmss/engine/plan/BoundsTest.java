package dev.vmss.engine.plan;

import static dev.vmss.engine.plan.Plans.newImage;
import static dev.vmss.engine.testing.Fixtures.instances;
import static dev.vmss.engine.testing.Fixtures.webSet;
import static dev.vmss.engine.testing.Fixtures.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSetInstance;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundsTest {

    @Test
    void ofTenInstancesTwoAreAwayAtOnce() {
        assertEquals(
                new Bounds(5, 2, 8, Duration.ZERO),
                newImage(webSet(), instances(10)).bounds());
    }

    @Test
    void instancesThatDoNotServeAnywayAreNotMissed() {
        List<ScaleSetInstance> instances = with(with(instances(10), "0", Fixtures::unhealthy), "1", Fixtures::stopped);
        assertEquals(
                new Bounds(5, 2, 6, Duration.ZERO),
                newImage(webSet(), instances).bounds());
    }

    @Test
    void withoutUpgradesEverybodyServes() {
        assertEquals(
                new Bounds(0, 0, 10, Duration.ZERO),
                Plans.plan(webSet(), Fixtures.scaleSet("{'tags': {'owner': 'others'}}"), instances(10))
                        .bounds());
    }
}
