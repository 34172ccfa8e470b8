package dev.vmss.engine.plan;

import dev.vmss.engine.effective.InstanceStatus;
import dev.vmss.model.ScaleSetInstance;
import java.util.ArrayList;
import java.util.List;

/**
 * Plans updates of single instances, such as data disks to attach and detach, or protection from actions of the
 * set. They affect only the instance, and do not change the model of the set. {@link UpgradePlanner} plans them
 * together with an update of the set.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-attached-disks">Data disks
 *     of a scale set</a>
 */
public final class InstancePlanner {

    private InstancePlanner() {}

    /**
     * Plans an update of one instance.
     *
     * @param applied the instance as the service holds it
     * @param desired the desired instance
     * @return the plan
     * @throws InvalidInstanceException if the applied instance has neither an id nor a name
     */
    public static InstancePlan plan(ScaleSetInstance applied, ScaleSetInstance desired) {
        InstanceStatus status = InstanceStatus.of(applied);
        String id = InstanceState.of(status, 0).id();
        InstanceUpdate update = InstanceUpdate.of(id, applied, desired, status.isVirtualMachine());
        List<InstanceModelStep> steps = new ArrayList<>(update.detached());
        steps.addAll(update.attached());
        steps.addAll(update.protection());
        steps.addAll(update.others());
        return new InstancePlan(update, steps);
    }
}
