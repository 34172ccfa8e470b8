package dev.vmss.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.InstanceView;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.ScaleSetInstanceProperties;
import dev.vmss.model.policy.OrchestrationMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold between a set and its instances. */
final class InstanceFacts {

    private InstanceFacts() {}

    static void check(ScaleSet set, List<ScaleSetInstance> instances) {
        assertEquals(set.sku().orElseThrow().capacity().orElseThrow(), instances.size());
        boolean flexible =
                set.properties().orElseThrow().orchestrationMode().orElseThrow().equals(OrchestrationMode.FLEXIBLE);
        List<String> zones = set.zones().map(List::copyOf).orElse(List.of());
        Set<String> ids = new HashSet<>();
        for (ScaleSetInstance instance : instances) {
            String id = instance.instanceId().orElseThrow();
            String name = instance.name().orElseThrow();
            assertTrue(ids.add(id), () -> "twice: " + id);
            String setName = set.name().orElseThrow();
            assertTrue(flexible ? id.equals(name) : id.matches("\\d+") && name.equals(setName + "_" + id), name);
            assertEquals(set.location(), instance.location());
            assertEquals(
                    set.sku().orElseThrow().name(), instance.sku().orElseThrow().name());
            assertEquals(zones.isEmpty(), instance.zones().isEmpty());
            instance.zones()
                    .ifPresent(zone -> assertTrue(zone.size() == 1 && zones.contains(zone.get(0)), zone::toString));
            ScaleSetInstanceProperties properties = instance.properties().orElseThrow();
            assertTrue(properties.latestModelApplied().isPresent());
            properties
                    .protectionPolicy()
                    .ifPresent(policy ->
                            // The service refuses protection from all actions but scaling in.
                            assertTrue(policy.protectFromScaleIn().orElseThrow()));
            checkView(set, properties.instanceView().orElseThrow());
        }
    }

    private static void checkView(ScaleSet set, InstanceView view) {
        List<String> codes = view.statuses().orElseThrow().stream()
                .map(status -> status.code().orElseThrow())
                .toList();
        assertEquals(2, codes.size());
        assertTrue(codes.get(1).matches("PowerState/(running|stopped|deallocated)"), codes::toString);
        boolean reports = view.vmHealth().isPresent();
        assertFalse(reports && !EffectiveSet.of(set).profile().isWatched());
        assertFalse(reports && !codes.get(1).equals("PowerState/running"));
    }
}
