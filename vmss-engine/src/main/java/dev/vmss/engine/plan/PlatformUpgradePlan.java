package dev.vmss.engine.plan;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import java.util.List;

/** What the platform does by itself. Only a {@link PlatformUpgradePlanner} makes it, and it knows the set that it is for. */
public final class PlatformUpgradePlan {

    private final ScaleSet set;
    private final List<ScaleSetInstance> instances;
    private final boolean isEnabled;
    private final List<Step> steps;
    private final Bounds bounds;

    PlatformUpgradePlan(
            ScaleSet set, List<ScaleSetInstance> instances, boolean isEnabled, List<Step> steps, Bounds bounds) {
        this.set = set;
        this.instances = List.copyOf(instances);
        this.isEnabled = isEnabled;
        this.steps = List.copyOf(steps);
        this.bounds = bounds;
    }

    /** {@return the set} */
    public ScaleSet set() {
        return set;
    }

    /** {@return the instances of the set} */
    public List<ScaleSetInstance> instances() {
        return instances;
    }

    /** {@return whether the set asks for it; if not, there are no steps} */
    public boolean isEnabled() {
        return isEnabled;
    }

    /** {@return what happens, in order} */
    public List<Step> steps() {
        return steps;
    }

    /** {@return how far it goes at worst} */
    public Bounds bounds() {
        return bounds;
    }
}
