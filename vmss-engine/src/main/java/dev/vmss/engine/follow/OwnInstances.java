package dev.vmss.engine.follow;

import dev.vmss.engine.effective.InstanceStatus;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.value.ArmId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists of instances that can be those of one set. */
final class OwnInstances {

    private OwnInstances() {}

    /**
     * The instances by their ids as Azure compares them, in order.
     *
     * @throws InvalidObservationException if one has no id or is of another set, or two have the same id
     */
    static Map<String, ScaleSetInstance> of(Optional<ArmId> set, List<ScaleSetInstance> instances) {
        Map<String, ScaleSetInstance> byId = new LinkedHashMap<>();
        for (ScaleSetInstance instance : instances) {
            InstanceStatus status = InstanceStatus.of(instance);
            String id = status.id()
                    .orElseThrow(() -> new InvalidObservationException(at(byId) + ": " + InstanceStatus.NO_ID));
            if (set.isPresent() && status.isOfAnotherSet(set.get())) {
                throw new InvalidObservationException(at(byId) + " is an instance of another set");
            } else if (byId.put(InstanceStatus.comparable(id), instance) != null) {
                throw new InvalidObservationException("two instances have the id " + id);
            }
        }
        return byId;
    }

    private static String at(Map<String, ScaleSetInstance> before) {
        return "instances[" + before.size() + "]";
    }
}
