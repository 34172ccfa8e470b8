package dev.vmss.model.extension;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Envelope;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.ReadOnly;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A small program from a publisher that Azure installs on every instance, for example to run a script or to report health. A
 * change follows the set's upgrade policy. A set cannot have two extensions of the same publisher and type.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#virtualmachinescalesetextension">VirtualMachineScaleSetExtension</a>
 */
@Value.Immutable
public interface Extension extends ModelObject, WithExtension {

    /** {@return the resource ID of the extension} */
    @Since("2015-06-15")
    @ReadOnly
    Optional<ArmId> id();

    /** {@return the name of the extension, which is unique in the set} */
    @Since("2015-06-15")
    @IgnoreCase
    Optional<String> name();

    /** {@return what the extension is and how it is configured} */
    @Since("2015-06-15")
    @Envelope
    Optional<ExtensionProperties> properties();

    /** {@return the resource type, {@code Microsoft.Compute/virtualMachineScaleSets/extensions}} */
    @Since("2019-07-01")
    @ReadOnly
    @IgnoreCase
    Optional<String> type();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Extension}. */
    final class Builder extends ImmutableExtension.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link Extension#id()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder id(String text) {
            return id(ArmId.of(text));
        }
    }
}
