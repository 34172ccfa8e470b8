package dev.vmss.engine.effective;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.mapper.JsonForm;
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
 * A scale set with the effective values of properties that its model omits.
 *
 * <p>Defaults of the service are taken from the {@link dev.vmss.model.schema.ServiceDefault} of the property; every
 * other assumption is documented at the method that makes it.
 */
public final class EffectiveSet implements JsonForm {

    private final ScaleSet set;

    private EffectiveSet(ScaleSet set) {
        this.set = set;
    }

    /**
     * The effective values of a model.
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

    /** {@return how existing instances get a change of the model, by default Manual} */
    public UpgradeMode mode() {
        return Defaults.value(UpgradePolicy.class, set.upgradePolicy(), UpgradePolicy::mode);
    }

    /** {@return whether existing instances get a change of the model in batches, by the platform} */
    public boolean isRolling() {
        return mode().equals(UpgradeMode.ROLLING);
    }

    /** {@return how instances are managed, by default Uniform} */
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

    /** {@return the policy of rolling upgrades, with the defaults of its numbers and of the pause} */
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
     * @return the value, by default that of the service
     */
    public <T> T rolling(Function<RollingUpgradePolicy, Optional<T>> property) {
        return Defaults.value(RollingUpgradePolicy.class, rolling(), property);
    }

    private Optional<RollingUpgradePolicy> rolling() {
        return set.upgradePolicy().flatMap(UpgradePolicy::rollingUpgradePolicy);
    }

    /**
     * Whether the platform upgrades the OS image automatically. API versions before 2018-10-01 use another
     * property, which counts if the newer one is absent.
     *
     * @return {@code true} if either of the two properties turns it on
     */
    public boolean upgradesOsAutomatically() {
        Optional<Boolean> newer = osUpgradePolicy(AutomaticOsUpgradePolicy::enableAutomaticOSUpgrade);
        return newer.orElseGet(
                () -> Defaults.value(UpgradePolicy.class, set.upgradePolicy(), UpgradePolicy::automaticOSUpgrade));
    }

    /**
     * Whether an automatic upgrade of the OS image restores the previous OS disk of an instance that fails. API
     * versions before 2018-10-01 use another property, which counts if the newer one is absent.
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

    /**
     * {@return whether automatic upgrades of the OS image use the limits of this set instead of those of the
     * platform}
     */
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
     * Whether the set creates more instances than it needs and deletes the surplus. A Uniform set does by default;
     * a Flexible set never does.
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

    /** {@return which instances are removed first when the set scales in} */
    public ScaleInRule scaleInRule() {
        return property(ScaleSetProperties::scaleInPolicy)
                .flatMap(ScaleInPolicy::rules)
                .flatMap(rules -> rules.stream().findFirst())
                .orElse(ScaleInRule.DEFAULT);
    }

    /** {@return whether the priority of the set is Spot; {@code Low} is the old name} */
    public boolean isSpot() {
        Priority priority = Defaults.value(
                VirtualMachineProfile.class, set.virtualMachineProfile(), VirtualMachineProfile::priority);
        return priority.equals(Priority.SPOT) || priority.equals(Priority.LOW) || priority.equals(Priority.SPOT_PLUS);
    }

    /** {@return the number of instances of the set, by default 0} */
    public int capacity() {
        return set.sku().flatMap(Sku::capacity).orElse(0);
    }

    /** {@return whether the model limits the set to one placement group; by default the service chooses} */
    public boolean isInOnePlacementGroup() {
        return property(ScaleSetProperties::singlePlacementGroup).orElse(false);
    }

    /** {@return whether the model lets the set span placement groups; by default the service chooses} */
    public boolean isInSeveralPlacementGroups() {
        return !property(ScaleSetProperties::singlePlacementGroup).orElse(true);
    }

    /** {@return the zones of the set; none if it is regional} */
    public List<String> zones() {
        return set.zones().map(List::copyOf).orElse(List.of());
    }

    /** {@return whether an external source reports the health of the instances to the platform} */
    public boolean hasExternalHealth() {
        return Defaults.value(
                ExternalHealthPolicy.class,
                property(ScaleSetProperties::externalHealthPolicy),
                ExternalHealthPolicy::enabled);
    }

    /** {@return whether the set has a health source; a probe counts only in a Uniform set} */
    public boolean hasHealthSignal() {
        return profile().hasHealthExtension() || profile().hasHealthProbe() && !isFlexible() || hasExternalHealth();
    }

    /** {@return the profile of the instances} */
    public EffectiveProfile profile() {
        return new EffectiveProfile(set.virtualMachineProfile());
    }

    /**
     * A property of the profile, without a default.
     *
     * @param property the property
     * @param <T> the type of its value
     * @return the value, or empty if the model omits it
     */
    public <T> Optional<T> profile(Function<VirtualMachineProfile, Optional<T>> property) {
        return set.virtualMachineProfile().flatMap(property);
    }

    /**
     * A property of the set, without a default.
     *
     * @param property the property
     * @param <T> the type of its value
     * @return the value, or empty if the model omits it
     */
    public <T> Optional<T> property(Function<ScaleSetProperties, Optional<T>> property) {
        return set.properties().flatMap(property);
    }
}
