package dev.vmss.engine.plan;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.model.ScaleSetInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plans updates of single instances: data disks attached and detached, protection from actions of the set, and the like. They
 * concern only the instance, and the set's own model stays as it is.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-attached-disks">Data disks
 *     of a scale set</a>
 */
public final class InstancePlanner {

    private static final String DISK = "properties.storageProfile.dataDisks[]";

    private InstancePlanner() {}

    /**
     * Plans an update of one instance.
     *
     * @param applied the instance as the service holds it
     * @param desired the instance as it should become
     * @return the plan
     * @throws InvalidInstanceException if the applied instance has neither an id nor a name
     */
    public static InstancePlan plan(ScaleSetInstance applied, ScaleSetInstance desired) {
        String id = InstanceState.of(List.of(applied)).get(0).id();
        ModelDiff diff = ModelDiff.between(applied, desired);
        List<InstanceStep> steps = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Change change : diff.changes()) {
            Optional<Integer> lun = change.path().pattern().equals(DISK) ? lun(change) : Optional.empty();
            if (lun.isEmpty()) {
                others.add(change.path().toString());
            } else if (change.kind() == Change.Kind.ADDED) {
                steps.add(new InstanceStep.AttachDisk(
                        id, lun.get(), List.of(change.path().toString())));
            } else {
                steps.add(
                        0,
                        new InstanceStep.DetachDisk(
                                id, lun.get(), List.of(change.path().toString())));
            }
        }
        if (!others.isEmpty()) {
            steps.add(new InstanceStep.UpdateInstance(id, others));
        }
        return new InstancePlan(diff, steps);
    }

    private static Optional<Integer> lun(Change change) {
        return change.to()
                .or(change::from)
                .map(disk -> disk.toJsonNode().path("lun"))
                .filter(lun -> lun.canConvertToInt())
                .map(lun -> lun.intValue());
    }
}
