package dev.vmss.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.instance.InstanceExtension;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.mapper.JsonForms;
import dev.vmss.model.mapper.JsonInput;
import dev.vmss.model.resource.Identity;
import dev.vmss.model.resource.Plan;
import dev.vmss.model.resource.Sku;
import dev.vmss.model.resource.SystemData;
import dev.vmss.model.schema.Envelope;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.KeyedBy;
import dev.vmss.model.schema.NotStored;
import dev.vmss.model.schema.ReadOnly;
import dev.vmss.model.schema.Since;
import dev.vmss.model.schema.Unordered;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Region;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One virtual machine of a scale set, as {@code GET …/virtualMachineScaleSets/{name}/virtualMachines/{instanceId}} shows it and
 * as {@code PUT} on the same address changes it. Its model is a copy of the set's at the time it was applied; the instance's
 * own changes (protection, attached data disks) are kept beside it. Instances of a set in Flexible orchestration are ordinary
 * virtual machines too and can be changed as such.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-vms/get#virtualmachinescalesetvm">
 *     VirtualMachineScaleSetVM</a>
 */
@Value.Immutable
public interface ScaleSetInstance extends ModelObject, WithScaleSetInstance {

    /**
     * {@return the version of the API, where a template declares the instance} An answer of the service does not
     * contain it.
     */
    @Since("2021-11-01")
    @ReadOnly
    Optional<String> apiVersion();

    /**
     * {@return the entity tag of the instance, which changes with every update} Sent as {@code If-Match}, it keeps a request
     * from overwriting a newer version.
     */
    @Since("2023-09-01")
    @ReadOnly
    Optional<String> etag();

    /** {@return the resource id of the instance} */
    @Since("2021-11-01")
    @ReadOnly
    Optional<ArmId> id();

    /** {@return the managed identity of the virtual machine, if it has one} */
    @Since("2022-03-01")
    Optional<Identity> identity();

    /**
     * {@return the id of the instance in the set} A number in Uniform orchestration, the name of the virtual machine in
     * Flexible orchestration.
     */
    @Since("2021-11-01")
    @ReadOnly
    @IgnoreCase
    Optional<String> instanceId();

    /** {@return the region of the instance, which is the region of its set} */
    @Since("2021-11-01")
    Optional<Region> location();

    /**
     * {@return the name of the instance} In Uniform orchestration the name of the set and the instance id, joined by an
     * underscore.
     */
    @Since("2021-11-01")
    @IgnoreCase
    Optional<String> name();

    /** {@return the Marketplace plan of the image, for images that have one} */
    @Since("2021-11-01")
    Optional<Plan> plan();

    /** {@return the model of the instance and its state} */
    @Since("2021-11-01")
    @Envelope
    Optional<ScaleSetInstanceProperties> properties();

    /** {@return the extensions of the instance as resources of their own} */
    @Since("2021-11-01")
    @ReadOnly
    @KeyedBy("name")
    Optional<ModelList<InstanceExtension>> resources();

    /** {@return the size and the tier of the virtual machine} Its capacity has no meaning for an instance. */
    @Since("2021-11-01")
    @ReadOnly
    Optional<Sku> sku();

    /** {@return the creator and the last editor of the instance, with the times} */
    @Since("2024-11-01")
    @ReadOnly
    Optional<SystemData> systemData();

    /** {@return the tags of the instance} */
    @Since("2021-11-01")
    @NotStored
    Optional<ModelMap<String>> tags();

    /** {@return the resource type, {@code Microsoft.Compute/virtualMachineScaleSets/virtualMachines}} */
    @Since("2021-11-01")
    @ReadOnly
    @IgnoreCase
    Optional<String> type();

    /**
     * {@return the availability zone of the instance} Absent for a regional instance. An instance never moves to another zone.
     */
    @Since("2021-11-01")
    @ReadOnly
    @Unordered
    @IgnoreCase
    Optional<ModelList<String>> zones();

    /**
     * The value of JSON that a Jackson mapper has read, of Jackson 2 or 3, with our module or without.
     *
     * @param json the document, in either format
     * @return the value
     * @throws RuntimeException if the document is invalid, or has a placeholder in place of a secret
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ScaleSetInstance of(JsonInput json) {
        return JsonForms.read(ScaleSetInstance.class, json);
    }

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ScaleSetInstance}. */
    final class Builder extends ImmutableScaleSetInstance.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link ScaleSetInstance#id()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder id(String text) {
            return id(ArmId.of(text));
        }

        /**
         * Sets {@link ScaleSetInstance#location()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder location(String text) {
            return location(Region.of(text));
        }

        /**
         * Sets {@link ScaleSetInstance#resources()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder resources(Collection<InstanceExtension> elements) {
            return resources(ModelList.copyOf(elements));
        }

        /**
         * Sets {@link ScaleSetInstance#tags()} to the values of a map.
         *
         * @param values the values by name, none of them {@code null}; they are copied
         * @return this builder
         * @throws IllegalArgumentException if a name is given twice, in any case
         */
        public Builder tags(Map<String, String> values) {
            return tags(ModelMap.copyOf(values));
        }

        /**
         * Sets {@link ScaleSetInstance#zones()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder zones(Collection<String> elements) {
            return zones(ModelList.copyOf(elements));
        }
    }
}
