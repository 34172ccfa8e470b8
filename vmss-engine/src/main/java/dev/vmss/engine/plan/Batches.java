package dev.vmss.engine.plan;

import dev.vmss.engine.effective.RollingLimits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Cuts instances into batches: phase by phase, unhealthy ones first if asked, and within one zone unless told otherwise. */
final class Batches {

    /** What the instances of a batch have in common. */
    private record Group(String zone, int updateDomain) {}

    private final RollingLimits limits;
    private final PlanOptions options;

    Batches(RollingLimits limits, PlanOptions options) {
        this.limits = limits;
        this.options = options;
    }

    /** How many instances a batch of the platform has at most. */
    int size(int total) {
        return options.batchSizing().size(total, limits.maxBatchPercent());
    }

    /**
     * Cuts instances into batches.
     *
     * @param instances the instances in their order
     * @param size how many a batch has at most
     */
    List<List<InstanceState>> of(List<InstanceState> instances, int size) {
        List<List<InstanceState>> batches = new ArrayList<>();
        if (options.phases().isEmpty()) {
            addPhase(instances, size, batches);
            return batches;
        }
        Map<Integer, List<InstanceState>> phases = new TreeMap<>();
        for (InstanceState instance : instances) {
            int phase = options.phases().getOrDefault(instance.id(), Integer.MAX_VALUE);
            phases.computeIfAbsent(phase, number -> new ArrayList<>()).add(instance);
        }
        phases.values().forEach(phase -> addPhase(phase, size, batches));
        return batches;
    }

    private void addPhase(List<InstanceState> phase, int size, List<List<InstanceState>> batches) {
        if (limits.unhealthyFirst()) {
            addGroups(phase.stream().filter(instance -> !instance.healthy()).toList(), size, batches);
            addGroups(phase.stream().filter(InstanceState::healthy).toList(), size, batches);
        } else {
            addGroups(phase, size, batches);
        }
    }

    private void addGroups(List<InstanceState> instances, int size, List<List<InstanceState>> batches) {
        Map<Group, List<InstanceState>> groups = new LinkedHashMap<>();
        for (InstanceState instance : instances) {
            groups.computeIfAbsent(group(instance), group -> new ArrayList<>()).add(instance);
        }
        for (List<InstanceState> group : groups.values()) {
            for (int start = 0; start < group.size(); start += size) {
                batches.add(group.subList(start, Math.min(start + size, group.size())));
            }
        }
    }

    private Group group(InstanceState instance) {
        return new Group(
                limits.crossesZones() ? "" : instance.zone(),
                options.withinUpdateDomains() ? instance.updateDomain() : -1);
    }
}
