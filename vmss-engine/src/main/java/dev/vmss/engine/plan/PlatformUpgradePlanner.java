package dev.vmss.engine.plan;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.engine.effective.RollingLimits;
import dev.vmss.engine.impact.Disruption;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.mapper.JsonForm;
import java.util.List;

/**
 * Plans upgrades that the platform starts itself in every mode of the upgrade policy: new versions of the OS image
 * and of extensions, if the set enables them.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-automatic-upgrade">Automatic
 *     OS image upgrades</a>
 */
public final class PlatformUpgradePlanner implements JsonForm {

    private static final Place EXTENSIONS = Place.ROOT
            .property("properties")
            .property("virtualMachineProfile")
            .property("extensionProfile")
            .property("extensions");

    private final PlanOptions options;

    private PlatformUpgradePlanner(PlanOptions options) {
        this.options = options;
    }

    /** {@return a planner without options} */
    public static PlatformUpgradePlanner create() {
        return new PlatformUpgradePlanner(PlanOptions.DEFAULT);
    }

    /**
     * A planner with other options.
     *
     * @param options the options
     * @return the planner
     */
    public PlatformUpgradePlanner withOptions(PlanOptions options) {
        return new PlatformUpgradePlanner(options);
    }

    /**
     * Plans an upgrade to a new version of the OS image. If the set has lifecycle hooks, the platform waits for an answer
     * before the upgrade and before its batches.
     *
     * @param set the set
     * @param instances its instances, all of which are assumed to have the old version
     * @return the plan
     * @throws InvalidInstanceException if two instances have the same id, or one has no id or belongs to another set
     */
    public PlatformUpgradePlan osUpgrade(ScaleSet set, List<ScaleSetInstance> instances) {
        EffectiveSet effective = EffectiveSet.of(set);
        RollingLimits limits =
                effective.upgradesOsByOwnLimits() ? effective.rollingLimits() : RollingLimits.ofPlatform();
        String effect = "the OS disk is replaced" + (effective.rollsOsBack() ? ", restored on failure" : "");
        BatchUpgrade upgrade = new BatchUpgrade(Disruption.REIMAGE, effect, List.of());
        LifecycleHooks hooks = LifecycleHooks.of(effective);
        return plan(set, effective.upgradesOsAutomatically(), limits, hooks, instances, upgrade);
    }

    /**
     * Plans an upgrade to new versions of the extensions that are upgraded automatically: those with
     * {@code enableAutomaticUpgrade}.
     *
     * @param set the set, as the service holds it; an extension without the property is not upgraded
     * @param instances its instances, all of which are assumed to have the old versions
     * @return the plan, whose steps name the extensions as their causes; it is not enabled if the set has none
     * @see <a href="https://learn.microsoft.com/azure/virtual-machines/automatic-extension-upgrade">Automatic extension
     *     upgrade</a>
     * @throws InvalidInstanceException if two instances have the same id, or one has no id or belongs to another set
     */
    public PlatformUpgradePlan extensionUpgrade(ScaleSet set, List<ScaleSetInstance> instances) {
        EffectiveSet effective = EffectiveSet.of(set);
        List<String> automatic = effective.profile().extensionsUpgradedAutomatically().stream()
                .map(extension ->
                        EXTENSIONS.element("name", extension.name().orElse("")).toString())
                .toList();
        String effect =
                (automatic.size() == 1 ? "the extension is" : "the extensions are") + " replaced, without a restart";
        BatchUpgrade upgrade = new BatchUpgrade(Disruption.IN_PLACE, effect, automatic);
        return plan(set, !automatic.isEmpty(), effective.rollingLimits(), LifecycleHooks.NONE, instances, upgrade);
    }

    private PlatformUpgradePlan plan(
            ScaleSet set,
            boolean enabled,
            RollingLimits limits,
            LifecycleHooks hooks,
            List<ScaleSetInstance> instances,
            BatchUpgrade upgrade) {
        Instances fleet = Instances.of(set, instances);
        List<InstanceState> states = fleet.sorted();
        PlanOptions named = InstanceIds.spelled(options, fleet);
        PlanBuilder plan = new PlanBuilder(fleet);
        List<InstanceState> reachable =
                states.stream().filter(instance -> !instance.isLeftOut(named)).toList();
        if (enabled) {
            new RollingSteps(limits, new Batches(limits, named), hooks, plan)
                    .add(reachable, states, new StopLimit(PlanOptions.DEFAULT, 0), upgrade);
        }
        return new PlatformUpgradePlan(set, instances, enabled, plan);
    }
}
