package dev.vmss.model.instance;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.resource.SystemData;
import dev.vmss.model.schema.Envelope;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.ReadOnly;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Region;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An extension of one instance as a resource of its own. Those from the extension profile of the set appear here once they are
 * applied to the instance.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-vm-extensions/get">
 *     VirtualMachineScaleSetVMExtension</a>
 */
@Value.Immutable
public interface InstanceExtension extends ModelObject, WithInstanceExtension {

    /** {@return the resource id of the extension} */
    @Since("2021-11-01")
    @ReadOnly
    Optional<ArmId> id();

    /** {@return the region of the extension, which is the region of the instance} */
    @Since("2021-11-01")
    Optional<Region> location();

    /** {@return the name of the extension, unique on the instance} */
    @Since("2021-11-01")
    @ReadOnly
    @IgnoreCase
    Optional<String> name();

    /** {@return the kind of the extension, its settings and its state} */
    @Since("2021-11-01")
    @Envelope
    Optional<InstanceExtensionProperties> properties();

    /** {@return the creator and the last editor of the extension, with the times} */
    @Since("2024-11-01")
    @ReadOnly
    Optional<SystemData> systemData();

    /** {@return the tags of the extension} */
    @Since("2021-11-01")
    Optional<ModelMap<String>> tags();

    /** {@return the resource type, such as {@code Microsoft.Compute/virtualMachines/extensions}} */
    @Since("2021-11-01")
    @ReadOnly
    @IgnoreCase
    Optional<String> type();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link InstanceExtension}. */
    final class Builder extends ImmutableInstanceExtension.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link InstanceExtension#id()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder id(String text) {
            return id(ArmId.of(text));
        }

        /**
         * Sets {@link InstanceExtension#location()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder location(String text) {
            return location(Region.of(text));
        }

        /**
         * Sets {@link InstanceExtension#tags()} to the values of a map.
         *
         * @param values the values by name, none of them {@code null}; they are copied
         * @return this builder
         * @throws IllegalArgumentException if a name is given twice, in any case
         */
        public Builder tags(Map<String, String> values) {
            return tags(ModelMap.copyOf(values));
        }
    }
}
