package dev.vmss.model;

import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.resource.ExtendedLocation;
import dev.vmss.model.resource.Identity;
import dev.vmss.model.resource.Placement;
import dev.vmss.model.resource.Plan;
import dev.vmss.model.resource.Sku;
import dev.vmss.model.resource.SystemData;
import dev.vmss.model.schema.Envelope;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.ModelObject;
import dev.vmss.model.schema.Omission;
import dev.vmss.model.schema.OmittedParts;
import dev.vmss.model.schema.PutOnly;
import dev.vmss.model.schema.ReadOnly;
import dev.vmss.model.schema.Since;
import dev.vmss.model.schema.TemplateOnly;
import dev.vmss.model.schema.Unordered;
import dev.vmss.model.upgrade.UpgradePolicy;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.Region;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A virtual machine scale set: a group of virtual machines that Azure creates, scales and upgrades from one model. This is the
 * document that the service takes and returns, and also an element of a template's resources. A change of it reaches existing
 * instances as the upgrade policy says.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/overview">What are Virtual Machine Scale Sets?</a>
 */
@Value.Immutable
public interface ScaleSet extends ModelObject, WithScaleSet {

    /** {@return the API version, where the document is a resource of a template} */
    @Since("2015-06-15")
    @ReadOnly
    Optional<String> apiVersion();

    /** {@return the comments of the resource in a template} */
    @Since("2015-06-15")
    @TemplateOnly
    Optional<String> comments();

    /** {@return the condition under which a template deploys the resource} */
    @Since("2015-06-15")
    @TemplateOnly
    Optional<JsonValue> condition();

    /** {@return the loop by which a template deploys the resource several times} */
    @Since("2015-06-15")
    @TemplateOnly
    Optional<JsonValue> copy();

    /** {@return the resources that a template deploys before this one} */
    @Since("2015-06-15")
    @TemplateOnly
    Optional<JsonValue> dependsOn();

    /**
     * {@return the version of the resource} A request can send it in {@code If-Match} so that it fails if someone else has
     * changed the set meanwhile.
     */
    @Since("2023-09-01")
    @ReadOnly
    Optional<String> etag();

    /** {@return the edge zone that the set is in} Fixed when the set is created. */
    @Since("2020-12-01")
    Optional<ExtendedLocation> extendedLocation();

    /** {@return the resource id of the set} */
    @Since("2015-06-15")
    @ReadOnly
    Optional<ArmId> id();

    /**
     * {@return the managed identities of the instances} A set in Flexible orchestration mode has user-assigned identities only.
     */
    @Since("2016-03-30")
    Optional<Identity> identity();

    /** {@return the region that the set is in} Fixed when the set is created. */
    @Since("2015-06-15")
    @PutOnly
    Optional<Region> location();

    /** {@return the name of the set} Unique in its resource group and fixed when the set is created. */
    @Since("2015-06-15")
    @IgnoreCase
    Optional<String> name();

    /** {@return constraints on the zones that the platform chooses} Must not be combined with {@link #zones()}. */
    @Since("2025-04-01")
    Optional<Placement> placement();

    /**
     * {@return the purchase plan of the Marketplace image that the instances are created from} Needed only for an image that
     * has a plan, whose terms must have been accepted.
     */
    @Since("2016-04-30-preview")
    Optional<Plan> plan();

    /** {@return what the set consists of and how it behaves} */
    @Since("2015-06-15")
    @Envelope
    Optional<ScaleSetProperties> properties();

    /** {@return the size of the instances and their number} */
    @Since("2015-06-15")
    Optional<Sku> sku();

    /** {@return who created and last changed the resource, and when} */
    @Since("2024-11-01")
    @ReadOnly
    Optional<SystemData> systemData();

    /** {@return the tags of the resource} Names compare without case in Azure, values with case. */
    @Since("2015-06-15")
    @OmittedParts(
            value = Omission.REMOVED,
            source = "https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources-templates")
    Optional<ModelMap<String>> tags();

    /** {@return the type of the resource, {@code Microsoft.Compute/virtualMachineScaleSets}} */
    @Since("2015-06-15")
    @ReadOnly
    @IgnoreCase
    Optional<String> type();

    /**
     * {@return the availability zones that instances are spread over} Zones can be added to an existing set since API version
     * 2023-03-01 but not removed; existing instances never move.
     */
    @Since("2017-03-30")
    @Unordered
    @IgnoreCase
    Optional<ModelList<String>> zones();

    /** {@return the template of the instances, {@code properties.virtualMachineProfile}} */
    default Optional<VirtualMachineProfile> virtualMachineProfile() {
        return properties().flatMap(ScaleSetProperties::virtualMachineProfile);
    }

    /** {@return how changes reach the instances, {@code properties.upgradePolicy}} */
    default Optional<UpgradePolicy> upgradePolicy() {
        return properties().flatMap(ScaleSetProperties::upgradePolicy);
    }

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ScaleSet}. */
    final class Builder extends ImmutableScaleSet.Builder {

        Builder() {}
    }
}
