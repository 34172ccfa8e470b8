package dev.vmss.engine.effective;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.policy.AutomaticRepairsPolicy;
import dev.vmss.model.policy.ExternalHealthPolicy;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.policy.ScaleInPolicy;
import dev.vmss.model.policy.ScaleInRule;
import dev.vmss.model.profile.Priority;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.resource.Sku;
import dev.vmss.model.upgrade.AutoOsUpgradePolicy;
import dev.vmss.model.upgrade.AutomaticOsUpgradePolicy;
import dev.vmss.model.upgrade.RollingUpgradePolicy;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.upgrade.UpgradePolicy;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A scale set with all that holds where its model does not say.
 *
 * <p>What the service puts in by itself is taken from the {@link dev.vmss.model.schema.ServiceDefault} of the property; every
 * other assumption is named at the method that makes it.
 */
public final class EffectiveSet {

    private final ScaleSet set;

    private EffectiveSet(ScaleSet set) {
        this.set = set;
    }

    /**
     * The set of a model.
     *
     * @param set the model
     * @return the set
     */
    public static EffectiveSet of(ScaleSet set) {
        return new EffectiveSet(set);
    }

    /** {@return the model} */
    public ScaleSet model() {
        return set;
    }

    /** {@return how existing instances get a change of the model, Manual if the model does not say} */
    public UpgradeMode mode() {
        return Defaults.value(UpgradePolicy.class, set.upgradePolicy(), UpgradePolicy::mode);
    }

    /** {@return whether existing instances get a change of the model in batches, by the platform} */
    public boolean isRolling() {
        return mode().equals(UpgradeMode.ROLLING);
    }

    /** {@return how instances are managed, Uniform if the model does not say} */
    public OrchestrationMode orchestrationMode() {
        return Defaults.value(ScaleSetProperties.class, set.properties(), ScaleSetProperties::orchestrationMode);
    }

    /** {@return whether the set is in Flexible orchestration} */
    public boolean isFlexible() {
        return orchestrationMode().equals(OrchestrationMode.FLEXIBLE);
    }

    /** {@return the limits of a rolling upgrade} */
    public RollingLimits rollingLimits() {
        return RollingLimits.of(this);
    }

    /** {@return the policy of rolling upgrades, with the numbers and the pause that hold where the model does not say them} */
    public RollingUpgradePolicy rollingUpgradePolicy() {
        return rolling()
                .orElseGet(() -> RollingUpgradePolicy.builder().build())
                .withMaxBatchInstancePercent(rolling(RollingUpgradePolicy::maxBatchInstancePercent))
                .withMaxUnhealthyInstancePercent(rolling(RollingUpgradePolicy::maxUnhealthyInstancePercent))
                .withMaxUnhealthyUpgradedInstancePercent(
                        rolling(RollingUpgradePolicy::maxUnhealthyUpgradedInstancePercent))
                .withPauseTimeBetweenBatches(rolling(RollingUpgradePolicy::pauseTimeBetweenBatches));
    }

    /**
     * A property of the policy of rolling upgrades.
     *
     * @param property the property
     * @param <T> the type of its value
     * @return the value, the service's default if the model does not say
     */
    public <T> T rolling(Function<RollingUpgradePolicy, Optional<T>> property) {
        return Defaults.value(RollingUpgradePolicy.class, rolling(), property);
    }

    private Optional<RollingUpgradePolicy> rolling() {
        return set.upgradePolicy().flatMap(UpgradePolicy::rollingUpgradePolicy);
    }

    /**
     * Whether the platform upgrades the OS image by itself. API versions before 2018-10-01 say it by another property, which
     * counts where the newer one is absent.
     *
     * @return {@code true} if either of the two properties says so
     */
    public boolean upgradesOsAutomatically() {
        Optional<Boolean> newer = osUpgradePolicy(AutomaticOsUpgradePolicy::enableAutomaticOSUpgrade);
        return newer.orElseGet(
                () -> Defaults.value(UpgradePolicy.class, set.upgradePolicy(), UpgradePolicy::automaticOSUpgrade));
    }

    /**
     * Whether an automatic upgrade of the OS image puts the previous OS disk back on an instance that fails. API versions before
     * 2018-10-01 say it by another property, which counts where the newer one is absent.
     *
     * @return {@code false} if either of the two properties turns it off
     */
    public boolean rollsOsBack() {
        Optional<Boolean> older = set.upgradePolicy()
                .flatMap(UpgradePolicy::autoOSUpgradePolicy)
                .flatMap(AutoOsUpgradePolicy::disableAutoRollback);
        return !osUpgradePolicy(AutomaticOsUpgradePolicy::disableAutomaticRollback)
                .or(() -> older)
                .orElseGet(() -> osUpgrade(AutomaticOsUpgradePolicy::disableAutomaticRollback));
    }

    /** {@return whether automatic upgrades of the OS image keep to the limits of this set, not to those of the platform} */
    public boolean upgradesOsByOwnLimits() {
        return osUpgrade(AutomaticOsUpgradePolicy::useRollingUpgradePolicy);
    }

    private <T> Optional<T> osUpgradePolicy(Function<AutomaticOsUpgradePolicy, Optional<T>> property) {
        return set.upgradePolicy()
                .flatMap(UpgradePolicy::automaticOSUpgradePolicy)
                .flatMap(property);
    }

    private <T> T osUpgrade(Function<AutomaticOsUpgradePolicy, Optional<T>> property) {
        return Defaults.value(
                AutomaticOsUpgradePolicy.class,
                set.upgradePolicy().flatMap(UpgradePolicy::automaticOSUpgradePolicy),
                property);
    }

    /**
     * Whether the set makes more instances than it needs and deletes the surplus. A Uniform set does unless it says otherwise;
     * a Flexible one never says it and does not.
     *
     * @return {@code true} if it does
     */
    public boolean overprovisions() {
        return isFlexible()
                ? property(ScaleSetProperties::overprovision).orElse(false)
                : Defaults.value(ScaleSetProperties.class, set.properties(), ScaleSetProperties::overprovision);
    }

    /** {@return whether the platform repairs unhealthy instances} */
    public boolean repairsInstances() {
        return Defaults.value(
                AutomaticRepairsPolicy.class,
                property(ScaleSetProperties::automaticRepairsPolicy),
                AutomaticRepairsPolicy::enabled);
    }

    /** {@return whether instances are spread evenly over the zones} */
    public boolean balancesZones() {
        return Defaults.value(ScaleSetProperties.class, set.properties(), ScaleSetProperties::zoneBalance);
    }

    /** {@return which instances go first when the set scales in} */
    public ScaleInRule scaleInRule() {
        return property(ScaleSetProperties::scaleInPolicy)
                .flatMap(ScaleInPolicy::rules)
                .flatMap(rules -> rules.stream().findFirst())
                .orElse(ScaleInRule.DEFAULT);
    }

    /** {@return whether the set runs on spare capacity; {@code Low} is the old name} */
    public boolean isSpot() {
        Priority priority = Defaults.value(
                VirtualMachineProfile.class, set.virtualMachineProfile(), VirtualMachineProfile::priority);
        return priority.equals(Priority.SPOT) || priority.equals(Priority.LOW) || priority.equals(Priority.SPOT_PLUS);
    }

    /** {@return how many instances the set is to have, 0 if the model does not say} */
    public int capacity() {
        return set.sku().flatMap(Sku::capacity).orElse(0);
    }

    /** {@return whether the set says that it stays in one placement group; the service chooses if it says nothing} */
    public boolean isInOnePlacementGroup() {
        return property(ScaleSetProperties::singlePlacementGroup).orElse(false);
    }

    /** {@return whether the set says that it spans placement groups; the service chooses if it says nothing} */
    public boolean isInSeveralPlacementGroups() {
        return !property(ScaleSetProperties::singlePlacementGroup).orElse(true);
    }

    /** {@return the zones of the set; none if it is regional} */
    public List<String> zones() {
        return set.zones().map(List::copyOf).orElse(List.of());
    }

    /** {@return whether a source of health outside of the set tells the platform how the instances are} */
    public boolean hasExternalHealth() {
        return Defaults.value(
                ExternalHealthPolicy.class,
                property(ScaleSetProperties::externalHealthPolicy),
                ExternalHealthPolicy::enabled);
    }

    /** {@return whether something tells the platform how the instances are; a probe does so in a Uniform set only} */
    public boolean hasHealthSignal() {
        return profile().hasHealthExtension() || profile().hasHealthProbe() && !isFlexible() || hasExternalHealth();
    }

    /** {@return what instances are made from} */
    public EffectiveProfile profile() {
        return new EffectiveProfile(set.virtualMachineProfile());
    }

    /**
     * A property of what instances are made from, as the model says it.
     *
     * @param property the property
     * @param <T> the type of its value
     * @return the value, or empty if the model does not say it
     */
    public <T> Optional<T> profile(Function<VirtualMachineProfile, Optional<T>> property) {
        return set.virtualMachineProfile().flatMap(property);
    }

    /**
     * A property of the set, as its model says it.
     *
     * @param property the property
     * @param <T> the type of its value
     * @return the value, or empty if the model does not say it
     */
    public <T> Optional<T> property(Function<ScaleSetProperties, Optional<T>> property) {
        return set.properties().flatMap(property);
    }
}
