package dev.vmss.engine.plan;

import dev.vmss.engine.effective.InstanceStatus;
import dev.vmss.model.ScaleSetInstance;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ids of instances. Those of a Flexible set are names of virtual machines, which compare without case; so options may spell
 * an id otherwise than the instance does.
 */
final class InstanceIds {

    private final List<ScaleSetInstance> instances;

    /** Made when it is first needed: most options name no instance. */
    private @Nullable Map<String, String> spellings;

    private InstanceIds(List<ScaleSetInstance> instances) {
        this.instances = instances;
    }

    /** The options with the instances' own spelling; an id that no instance has stays as it is. */
    static PlanOptions spelled(PlanOptions options, List<ScaleSetInstance> instances) {
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
        Map<String, String> known = spellings;
        if (known == null) {
            known = new HashMap<>();
            for (ScaleSetInstance instance : instances) {
                String own = InstanceStatus.of(instance).id().orElse("");
                known.putIfAbsent(InstanceStatus.comparable(own), own);
            }
            spellings = known;
        }
        return known.getOrDefault(InstanceStatus.comparable(id), id);
    }
}
