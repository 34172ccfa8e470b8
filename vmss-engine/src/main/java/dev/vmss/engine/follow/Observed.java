package dev.vmss.engine.follow;

import dev.vmss.model.RollingUpgradeStatus;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.mapper.JsonForm;
import java.util.List;
import java.util.Optional;

/**
 * The current state of a set.
 *
 * @param set the set as the service holds it
 * @param instances its instances, if possible each with its instance view
 * @param rollingUpgrade the latest rolling upgrade; of one that started before the plan's update was sent, only
 *     whether it is still running is used
 * @param carriedOut the number of steps of the plan, from the first, that the operator knows to be complete; by
 *     default 0. Restarts, reimages and similar steps leave no trace in a set, so only the operator can know. The same
 *     applies to steps on other resources, and to the end of a plan that ends at the model where it began.
 */
public record Observed(
        ScaleSet set, List<ScaleSetInstance> instances, Optional<RollingUpgradeStatus> rollingUpgrade, int carriedOut)
        implements JsonForm {

    /**
     * Copies the list.
     *
     * @param set the set
     * @param instances its instances
     * @param rollingUpgrade the latest rolling upgrade
     * @param carriedOut the number of steps that the operator knows to be complete
     */
    public Observed {
        instances = List.copyOf(instances);
    }

    /**
     * A set and its instances, without further facts.
     *
     * @param set the set as the service holds it
     * @param instances its instances
     * @return the current state
     */
    public static Observed of(ScaleSet set, List<ScaleSetInstance> instances) {
        return new Observed(set, instances, Optional.empty(), 0);
    }

    /**
     * The same with the latest rolling upgrade.
     *
     * @param status the status
     * @return the current state
     */
    public Observed withRollingUpgrade(RollingUpgradeStatus status) {
        return new Observed(set, instances, Optional.of(status), carriedOut);
    }

    /**
     * The same with steps that the operator knows to be complete.
     *
     * @param steps the number of steps of the plan, from the first
     * @return the current state
     */
    public Observed withCarriedOut(int steps) {
        return new Observed(set, instances, rollingUpgrade, steps);
    }
}
