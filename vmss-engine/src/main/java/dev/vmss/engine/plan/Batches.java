package dev.vmss.engine.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cuts instances into batches, one zone after the other. */
final class Batches {

    private Batches() {}

    /**
     * Cuts instances into batches.
     *
     * @param instances the instances in their order
     * @param size how many a batch has at most
     * @param crossZone whether a batch may span zones
     * @param unhealthyFirst whether all unhealthy instances go before all healthy ones
     */
    static List<List<InstanceState>> of(
            List<InstanceState> instances, int size, boolean crossZone, boolean unhealthyFirst) {
        if (!unhealthyFirst) {
            return byZone(instances, size, crossZone);
        }
        List<List<InstanceState>> batches = new ArrayList<>();
        batches.addAll(byZone(instances.stream().filter(instance -> !instance.healthy()).toList(), size, crossZone));
        batches.addAll(byZone(instances.stream().filter(InstanceState::healthy).toList(), size, crossZone));
        return batches;
    }

    private static List<List<InstanceState>> byZone(List<InstanceState> instances, int size, boolean crossZone) {
        Map<String, List<InstanceState>> zones = new LinkedHashMap<>();
        for (InstanceState instance : instances) {
            zones.computeIfAbsent(crossZone ? "" : instance.zone(), zone -> new ArrayList<>()).add(instance);
        }
        List<List<InstanceState>> batches = new ArrayList<>();
        for (List<InstanceState> zone : zones.values()) {
            for (int start = 0; start < zone.size(); start += size) {
                batches.add(zone.subList(start, Math.min(start + size, zone.size())));
            }
        }
        return batches;
    }
}
