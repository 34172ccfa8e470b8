package dev.vmss.engine.plan;

import dev.vmss.model.ScaleSetInstance;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The ids by which options name instances, spelled as the instances spell them. Those of a Flexible set are names of virtual
 * machines, which compare without case.
 */
final class InstanceIds {

    private final Map<String, String> spellings = new LinkedHashMap<>();

    private InstanceIds(List<ScaleSetInstance> instances) {
        for (ScaleSetInstance instance : instances) {
            instance.instanceId()
                    .or(instance::name)
                    .ifPresent(id -> spellings.putIfAbsent(id.toLowerCase(Locale.ROOT), id));
        }
    }

    /** The options with the instances' own spelling; an id that no instance has stays as it is. */
    static PlanOptions spelled(PlanOptions options, List<ScaleSetInstance> instances) {
        boolean none = options.first().isEmpty()
                && options.actOn().isEmpty()
                && options.skipped().isEmpty()
                && options.phases().isEmpty();
        if (none) {
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
        return spellings.getOrDefault(id.toLowerCase(Locale.ROOT), id);
    }
}
