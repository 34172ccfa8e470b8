package dev.vmss.engine.plan;

import dev.vmss.engine.rules.AzureError;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.mapper.JsonForm;
import java.util.List;
import java.util.Optional;

/**
 * The plan of an upgrade that the platform starts itself. Only a {@link PlatformUpgradePlanner} creates it, and it
 * contains the set.
 */
public final class PlatformUpgradePlan implements JsonForm {

    private final ScaleSet set;
    private final List<ScaleSetInstance> instances;
    private final boolean isEnabled;
    private final List<Step> steps;
    private final Bounds bounds;
    private final Optional<AzureError> failure;

    PlatformUpgradePlan(ScaleSet set, List<ScaleSetInstance> instances, boolean isEnabled, PlanBuilder plan) {
        this.set = set;
        this.instances = List.copyOf(instances);
        this.isEnabled = isEnabled;
        this.steps = List.copyOf(plan.steps());
        this.bounds = plan.bounds();
        this.failure = plan.failure();
    }

    /** {@return the set} */
    public ScaleSet set() {
        return set;
    }

    /** {@return the instances of the set} */
    public List<ScaleSetInstance> instances() {
        return instances;
    }

    /** {@return whether the set enables the upgrade; if not, there are no steps} */
    public boolean isEnabled() {
        return isEnabled;
    }

    /** {@return the steps, in order} */
    public List<Step> steps() {
        return steps;
    }

    /** {@return the bounds of the plan} */
    public Bounds bounds() {
        return bounds;
    }

    /**
     * {@return Azure's error with which the platform aborts before the first step, or empty if no such error is
     * known}
     */
    public Optional<AzureError> failure() {
        return failure;
    }
}
