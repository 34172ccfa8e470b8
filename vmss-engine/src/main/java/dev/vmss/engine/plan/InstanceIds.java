package dev.vmss.engine.plan;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ids of instances. Those of a Flexible set are names of virtual machines, which compare without case; so options may spell
 * an id otherwise than the instance does.
 */
final class InstanceIds {

    private InstanceIds() {}

    /** The options with the instances' own spelling; an id that no instance has stays as it is. */
    static PlanOptions spelled(PlanOptions options, Instances fleet) {
        if (options.first().isEmpty()
                && options.actOn().isEmpty()
                && options.skipped().isEmpty()
                && options.phases().isEmpty()) {
            return options;
        }
        Map<String, Integer> phases = new LinkedHashMap<>();
        options.phases().forEach((id, phase) -> phases.put(spelled(id, fleet), phase));
        return options.withFirst(spelled(options.first(), fleet))
                .withActOn(spelled(options.actOn(), fleet))
                .withSkipped(spelled(options.skipped(), fleet))
                .withPhases(phases);
    }

    private static List<String> spelled(Collection<String> ids, Instances fleet) {
        return ids.stream().map(id -> spelled(id, fleet)).distinct().toList();
    }

    private static String spelled(String id, Instances fleet) {
        return fleet.findInAnyCase(id).map(InstanceState::id).orElse(id);
    }
}
