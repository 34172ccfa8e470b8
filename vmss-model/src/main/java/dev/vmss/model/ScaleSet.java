package dev.vmss.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.mapper.JsonForms;
import dev.vmss.model.mapper.JsonInput;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.resource.ExtendedLocation;
import dev.vmss.model.resource.Identity;
import dev.vmss.model.resource.Placement;
import dev.vmss.model.resource.Plan;
import dev.vmss.model.resource.Sku;
import dev.vmss.model.resource.SystemData;
import dev.vmss.model.schema.Envelope;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.Omission;
import dev.vmss.model.schema.OmittedParts;
import dev.vmss.model.schema.PutOnly;
import dev.vmss.model.schema.ReadOnly;
import dev.vmss.model.schema.Since;
import dev.vmss.model.schema.TemplateOnly;
import dev.vmss.model.schema.Unordered;
import dev.vmss.model.storage.StorageProfile;
import dev.vmss.model.upgrade.UpgradePolicy;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Region;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * A virtual machine scale set: a group of virtual machines that Azure creates, scales and upgrades from one model.
 * This is the document that the service takes and returns, and also an element of a template's resources. A change
 * of it reaches existing instances according to the upgrade policy.
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
     * {@return the version of the resource} A request can send it in {@code If-Match} so that the request fails if
     * somebody else has changed the set in the meantime.
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

    /** {@return the properties of the set} */
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

    /**
     * {@return the tags of the resource} Names are not case-sensitive in Azure, values are. An update without tags
     * does not change them; {@link #withoutTags()} removes all tags.
     */
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

    /** {@return the number of instances, {@code sku.capacity}} */
    default Optional<Integer> capacity() {
        return sku().flatMap(Sku::capacity);
    }

    /**
     * This set with another number of instances.
     *
     * @param capacity the value of {@code sku.capacity}
     * @return the changed copy; it has a SKU even if this set has none
     * @throws IllegalArgumentException if the number is negative
     */
    default ScaleSet withCapacity(int capacity) {
        return withSku(sku().orElseGet(() -> Sku.builder().build()).withCapacity(capacity));
    }

    /**
     * This set with another size of the instances.
     *
     * @param size the value of {@code sku.name}, such as {@code Standard_D2s_v5}
     * @return the changed copy; it has a SKU even if this set has none
     */
    default ScaleSet withVmSize(String size) {
        return withSku(sku().orElseGet(() -> Sku.builder().build()).withName(size));
    }

    /**
     * This set with another version of its image: in {@code virtualMachineProfile.storageProfile.imageReference}, the version of
     * a platform image, or the version in the id of an image of a gallery.
     *
     * @param version the version, such as {@code 22.04.202411010}
     * @return the changed copy
     * @throws IllegalStateException if the set has no image reference, or its image has no versions
     */
    default ScaleSet withImageVersion(String version) {
        if (virtualMachineProfile()
                .flatMap(VirtualMachineProfile::storageProfile)
                .flatMap(StorageProfile::imageReference)
                .isEmpty()) {
            throw new IllegalStateException(
                    "virtualMachineProfile.storageProfile.imageReference is absent, so there is no image"
                            + " version to change");
        }
        return mapVirtualMachineProfile(profile ->
                profile.mapStorageProfile(storage -> storage.mapImageReference(image -> image.atVersion(version))));
    }

    /**
     * This set with another template of its instances.
     *
     * @param profile the value of {@code properties.virtualMachineProfile}
     * @return the changed copy
     */
    default ScaleSet withVirtualMachineProfile(VirtualMachineProfile profile) {
        return withProperties(properties()
                .orElseGet(() -> ScaleSetProperties.builder().build())
                .withVirtualMachineProfile(profile));
    }

    /**
     * This set with its template of the instances changed.
     *
     * @param change the change of {@code properties.virtualMachineProfile}; not called if that is absent
     * @return the changed copy
     */
    default ScaleSet mapVirtualMachineProfile(UnaryOperator<VirtualMachineProfile> change) {
        return mapProperties(properties -> properties.mapVirtualMachineProfile(change));
    }

    /**
     * This set with another upgrade policy.
     *
     * @param policy the value of {@code properties.upgradePolicy}
     * @return the changed copy
     */
    default ScaleSet withUpgradePolicy(UpgradePolicy policy) {
        return withProperties(properties()
                .orElseGet(() -> ScaleSetProperties.builder().build())
                .withUpgradePolicy(policy));
    }

    /**
     * This set with its upgrade policy changed.
     *
     * @param change the change of {@code properties.upgradePolicy}; not called if that is absent
     * @return the changed copy
     */
    default ScaleSet mapUpgradePolicy(UnaryOperator<UpgradePolicy> change) {
        return mapProperties(properties -> properties.mapUpgradePolicy(change));
    }

    /**
     * This set with a tag, which replaces one of the same name.
     *
     * @param name the tag's name
     * @param value the tag's value
     * @return the changed copy
     */
    default ScaleSet withTag(String name, String value) {
        return withTags(tags().orElseGet(ModelMap::of).with(name, value));
    }

    /**
     * This set with empty tags, so that an update removes all tags. An update with absent tags, as {@code
     * withTags(Optional.empty())} gives, does not change them, like other properties that a request omits.
     *
     * @return the changed copy
     */
    default ScaleSet withoutTags() {
        return withTags(ModelMap.of());
    }

    /**
     * The value of JSON that a Jackson mapper has read, of Jackson 2 or 3, with our module or without.
     *
     * @param json the document, in either format
     * @return the value
     * @throws RuntimeException if the document is invalid, or has a placeholder in place of a secret
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ScaleSet of(JsonInput json) {
        return JsonForms.read(ScaleSet.class, json);
    }

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ScaleSet}. */
    final class Builder extends ImmutableScaleSet.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link ScaleSet#id()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder id(String text) {
            return id(ArmId.of(text));
        }

        /**
         * Sets {@link ScaleSet#location()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder location(String text) {
            return location(Region.of(text));
        }

        /**
         * Sets {@link ScaleSet#tags()} to the values of a map.
         *
         * @param values the values by name, none of them {@code null}; they are copied
         * @return this builder
         * @throws IllegalArgumentException if a name is given twice, in any case
         */
        public Builder tags(Map<String, String> values) {
            return tags(ModelMap.copyOf(values));
        }

        /**
         * Sets {@link ScaleSet#zones()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder zones(Collection<String> elements) {
            return zones(ModelList.copyOf(elements));
        }
    }
}
