package dev.vmss.engine.plan;

import dev.vmss.engine.effective.InstanceStatus;
import dev.vmss.model.ScaleSetInstance;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ids of instances. Those of a Flexible set are names of virtual machines, which compare without case; so options may spell
 * an id otherwise than the instance does.
 */
final class InstanceIds {

    /** The instances' own spellings by the ids as Azure compares them. */
    private final Map<String, String> spellings = new HashMap<>();

    private InstanceIds(List<ScaleSetInstance> instances) {
        for (ScaleSetInstance instance : instances) {
            String own = InstanceStatus.of(instance).id().orElse("");
            spellings.putIfAbsent(InstanceStatus.comparable(own), own);
        }
    }

    /** The options with the instances' own spelling; an id that no instance has stays as it is. */
    static PlanOptions spelled(PlanOptions options, List<ScaleSetInstance> instances) {
        if (options.first().isEmpty()
                && options.actOn().isEmpty()
                && options.skipped().isEmpty()
                && options.phases().isEmpty()) {
            return options;
        }
        InstanceIds ids = new InstanceIds(instances);
        Map<String, Integer> phases = new LinkedHashMap<>();
        options.phases().forEach((id, phase) -> phases.put(ids.spelled(id), phase));
        return options.withFirst(ids.spelled(options.first()))
                .withActOn(ids.spelled(options.actOn()))
                .withSkipped(ids.spelled(options.skipped()))
                .withPhases(phases);
    }

    private List<String> spelled(Collection<String> ids) {
        return ids.stream().map(this::spelled).distinct().toList();
    }

    private String spelled(String id) {
        return spellings.getOrDefault(InstanceStatus.comparable(id), id);
    }
}
