package dev.vmss.engine.plan;

import static dev.vmss.engine.plan.Plans.lines;
import static dev.vmss.engine.plan.Plans.newImage;
import static dev.vmss.engine.testing.Fixtures.instances;
import static dev.vmss.engine.testing.Fixtures.webSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.upgrade.UpgradeMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class AutomaticPlanTest {

    private static final ScaleSet AUTOMATIC = webSet(UpgradeMode.AUTOMATIC);

    @Test
    void thePlatformUpgradesAllInOneStep() {
        assertEquals(List.of("operator update", "platform upgrade 0 1 2"), lines(newImage(AUTOMATIC, instances(3))));
    }

    @Test
    void nobodyMayBeServingMeanwhile() {
        Bounds bounds = newImage(AUTOMATIC, instances(3)).bounds();
        assertEquals(3, bounds.maxDown());
        assertEquals(0, bounds.minServing());
    }

    @Test
    void anUpdateThatTouchesNobodyHasNoUpgrade() {
        ScaleSet capacity = Fixtures.scaleSet("{'sku': {'capacity': 12}}");
        assertEquals(
                List.of("operator update", "platform scale out 2"),
                lines(Plans.plan(AUTOMATIC, capacity, instances(10))));
    }

    @Test
    void withoutAnUpdateTheOperatorBringsOutdatedInstancesUp() {
        List<String> lines =
                lines(Plans.plan(AUTOMATIC, AUTOMATIC, Fixtures.with(instances(3), "1", Fixtures::outdated)));
        assertEquals(List.of("operator upgrade 1", "operator wait 1"), lines);
    }
}
