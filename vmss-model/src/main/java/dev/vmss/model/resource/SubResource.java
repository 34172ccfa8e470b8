package dev.vmss.model.resource;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A reference to another Azure resource, or to a part of one.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#subresource">SubResource</a>
 */
@Value.Immutable
public interface SubResource extends ModelObject, WithSubResource {

    /** {@return the ARM id of the resource} */
    @Since("2015-06-15")
    Optional<ArmId> id();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link SubResource}. */
    final class Builder extends ImmutableSubResource.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link SubResource#id()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder id(String text) {
            return id(ArmId.of(text));
        }
    }
}
