package dev.vmss.engine.follow;

import dev.vmss.model.RollingUpgradeStatus;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import java.util.List;
import java.util.Optional;

/**
 * What is there now.
 *
 * @param set the set as the service holds it
 * @param instances its instances, each with its instance view if the caller has it
 * @param rollingUpgrade the latest rolling upgrade; of one that ran before the plan's update was sent nothing is read but whether
 *     it still runs
 * @param carriedOut how many steps of the plan the operator knows to be done, counted from the first. Restarts, reimages and the
 *     like leave no trace in a set, so that nobody else can know; nor do steps on other resources, and the end of a plan that ends at the model where it began. 0
 *     if the operator does not say.
 */
public record Observed(
        ScaleSet set, List<ScaleSetInstance> instances, Optional<RollingUpgradeStatus> rollingUpgrade, int carriedOut) {

    /**
     * Copies the list.
     *
     * @param set the set
     * @param instances its instances
     * @param rollingUpgrade the latest rolling upgrade
     * @param carriedOut how many steps the operator knows to be done
     */
    public Observed {
        instances = List.copyOf(instances);
    }

    /**
     * A set and its instances, of which nothing else is known.
     *
     * @param set the set as the service holds it
     * @param instances its instances
     * @return what is there now
     */
    public static Observed of(ScaleSet set, List<ScaleSetInstance> instances) {
        return new Observed(set, instances, Optional.empty(), 0);
    }

    /**
     * The same with the latest rolling upgrade.
     *
     * @param status the status
     * @return what is there now
     */
    public Observed withRollingUpgrade(RollingUpgradeStatus status) {
        return new Observed(set, instances, Optional.of(status), carriedOut);
    }

    /**
     * The same with what the operator knows to be done.
     *
     * @param steps how many steps of the plan, counted from the first
     * @return what is there now
     */
    public Observed withCarriedOut(int steps) {
        return new Observed(set, instances, rollingUpgrade, steps);
    }
}
