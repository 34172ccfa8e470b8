package dev.vmss.model;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.policy.AutomaticRepairsPolicy;
import dev.vmss.model.policy.ExternalHealthPolicy;
import dev.vmss.model.policy.HighSpeedInterconnectPlacement;
import dev.vmss.model.policy.LifecycleHooksProfile;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.policy.PriorityMixPolicy;
import dev.vmss.model.policy.ResiliencyPolicy;
import dev.vmss.model.policy.ScaleInPolicy;
import dev.vmss.model.policy.ScheduledEventsPolicy;
import dev.vmss.model.policy.SkuProfile;
import dev.vmss.model.policy.SpotRestorePolicy;
import dev.vmss.model.policy.ZonalPlatformFaultDomainAlignMode;
import dev.vmss.model.profile.AdditionalCapabilities;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.resource.SubResource;
import dev.vmss.model.schema.DroppedWhenOff;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.NotStored;
import dev.vmss.model.schema.Omission;
import dev.vmss.model.schema.OmittedParts;
import dev.vmss.model.schema.PutOnly;
import dev.vmss.model.schema.ReadOnly;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.upgrade.UpgradePolicy;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Timestamp;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a scale set consists of and how it behaves: the profile that its virtual machines are created from, and the policies for
 * upgrades, repairs, scaling and placement. Which properties exist depends on the orchestration mode; several are fixed when
 * the set is created.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#virtualmachinescaleset">
 *     VirtualMachineScaleSet</a>
 */
@Value.Immutable
public interface ScaleSetProperties extends ModelObject, WithScaleSetProperties {

    /** {@return capabilities of the instances beyond the usual, such as disks of type UltraSSD_LRS} */
    @Since("2019-03-01")
    Optional<AdditionalCapabilities> additionalCapabilities();

    /** {@return the automatic repair of unhealthy instances} */
    @Since("2018-10-01")
    Optional<AutomaticRepairsPolicy> automaticRepairsPolicy();

    /**
     * {@return whether the maximum capacity of the set is constrained} Documented as either {@code true} or absent;
     * sets in flexible orchestration were recorded to answer {@code false} if no request contains it.
     */
    @Since("2022-11-01")
    @ServiceDefault("false")
    Optional<Boolean> constrainedMaximumCapacity();

    /**
     * {@return whether extensions run only on the instances that are finally kept} The default is {@code false}. Only of use
     * with {@link #overprovision()}, in Uniform orchestration mode.
     */
    @Since("2018-10-01")
    @ServiceDefault("false")
    Optional<Boolean> doNotRunExtensionsOnOverprovisionedVMs();

    /** {@return application health as reported through the External Health API} */
    @Since("2025-11-01")
    Optional<ExternalHealthPolicy> externalHealthPolicy();

    /**
     * {@return the placement of the instances on a high-speed interconnect} Sets in flexible orchestration were
     * recorded to answer {@code None} if no request contains it.
     */
    @Since(value = "2025-04-01", shown = "2024-07-01")
    @ServiceDefault("None")
    Optional<HighSpeedInterconnectPlacement> highSpeedInterconnectPlacement();

    /** {@return the dedicated host group that the instances run in} */
    @Since("2020-06-01")
    @PutOnly
    Optional<SubResource> hostGroup();

    /** {@return the hooks with which the platform asks for approval of automatic operations} */
    @Since("2025-11-01")
    Optional<LifecycleHooksProfile> lifecycleHooksProfile();

    /** {@return how the set manages its virtual machines} The default is {@code Uniform}. Fixed when the set is created. */
    @Since(value = "2020-12-01", shown = "2020-06-01")
    @ServiceDefault("Uniform")
    Optional<OrchestrationMode> orchestrationMode();

    /**
     * {@return whether the service creates more instances than asked for and deletes the surplus when enough have succeeded}
     * The default is {@code true}. Only for Uniform orchestration mode; must be {@code false} for {@code maxSurge} and for
     * automatic zone placement.
     */
    @Since("2015-06-15")
    @ServiceDefault("true")
    Optional<Boolean> overprovision();

    /**
     * {@return the number of fault domains of each placement group} Fixed when the set is created. Uniform: 1 to 5 (default 5)
     * in a region, 1 or 5 (default 1) with zones. Flexible: 1 to 3 (default 1) in a region, 1 with zones.
     */
    @Since("2017-12-01")
    @ServiceDefault
    @PutOnly
    Optional<Integer> platformFaultDomainCount();

    /** {@return the mix of Regular and Spot priority} Only for Flexible orchestration mode. */
    @Since("2022-08-01")
    Optional<PriorityMixPolicy> priorityMixPolicy();

    /**
     * {@return the state of the last operation on the set} Such as {@code Creating}, {@code Updating}, {@code Succeeded},
     * {@code Failed} or {@code Deleting}.
     */
    @Since("2015-06-15")
    @ReadOnly
    @IgnoreCase
    Optional<String> provisioningState();

    /**
     * {@return the proximity placement group that the instances are placed in} In Uniform orchestration mode it can change once
     * all instances are deallocated, in Flexible mode it cannot. Not for sets with several zones.
     */
    @Since("2018-04-01")
    Optional<SubResource> proximityPlacementGroup();

    /** {@return what the platform does to create, delete, recover and balance instances reliably} */
    @Since("2023-09-01")
    @NotStored(without = "virtualMachineProfile", where = "orchestrationMode", is = "Flexible")
    Optional<ResiliencyPolicy> resiliencyPolicy();

    /** {@return which instances are removed when the set shrinks} */
    @Since("2019-03-01")
    @OmittedParts(value = Omission.REMOVED, source = "recorded answers, API versions 2022-11-01 to 2024-11-01")
    Optional<ScaleInPolicy> scaleInPolicy();

    /** {@return how planned events are announced to the instances and approved} */
    @Since("2024-03-01")
    @DroppedWhenOff
    Optional<ScheduledEventsPolicy> scheduledEventsPolicy();

    /**
     * {@return whether the set is limited to one placement group and thereby to 100 instances} The service chooses if it is
     * absent. It can change from {@code true} to {@code false} but not back.
     */
    @Since("2016-04-30-preview")
    @ServiceDefault
    Optional<Boolean> singlePlacementGroup();

    /** {@return the sizes of an instance mix} Only for Flexible orchestration mode and with the SKU name {@code Mix}. */
    @Since("2024-07-01")
    Optional<SkuProfile> skuProfile();

    /** {@return the attempt to restore evicted Spot instances} */
    @Since("2021-04-01")
    Optional<SpotRestorePolicy> spotRestorePolicy();

    /** {@return the time when the set was created} */
    @Since("2021-11-01")
    @ReadOnly
    Optional<Timestamp> timeCreated();

    /** {@return the unique id of the set, which also differs from that of a deleted set with the same name} */
    @Since(value = "2017-03-30", shown = "2016-03-30")
    @ReadOnly
    Optional<String> uniqueId();

    /** {@return how existing instances get changes of the model} */
    @Since("2015-06-15")
    @NotStored(without = "virtualMachineProfile", where = "orchestrationMode", is = "Flexible")
    Optional<UpgradePolicy> upgradePolicy();

    /** {@return the model that instances are created from} A set in Flexible orchestration mode may have none. */
    @Since("2015-06-15")
    Optional<VirtualMachineProfile> virtualMachineProfile();

    /** {@return how the fault domains of the disks match those of the virtual machines in a zonal set} */
    @Since("2024-07-01")
    Optional<ZonalPlatformFaultDomainAlignMode> zonalPlatformFaultDomainAlignMode();

    /**
     * {@return whether instances must be spread strictly evenly across zones, also in the outage of a zone} The default is
     * {@code false}. Only for a set with more than one zone.
     */
    @Since("2017-12-01")
    @ServiceDefault("false")
    @PutOnly
    Optional<Boolean> zoneBalance();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ScaleSetProperties}. */
    final class Builder extends ImmutableScaleSetProperties.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link ScaleSetProperties#highSpeedInterconnectPlacement()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder highSpeedInterconnectPlacement(String text) {
            return highSpeedInterconnectPlacement(HighSpeedInterconnectPlacement.of(text));
        }

        /**
         * Sets {@link ScaleSetProperties#orchestrationMode()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder orchestrationMode(String text) {
            return orchestrationMode(OrchestrationMode.of(text));
        }

        /**
         * Sets {@link ScaleSetProperties#timeCreated()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder timeCreated(String text) {
            return timeCreated(Timestamp.of(text));
        }

        /**
         * Sets {@link ScaleSetProperties#zonalPlatformFaultDomainAlignMode()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder zonalPlatformFaultDomainAlignMode(String text) {
            return zonalPlatformFaultDomainAlignMode(ZonalPlatformFaultDomainAlignMode.of(text));
        }
    }
}
