package dev.vmss.model.profile;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A service artifact in a gallery, which makes all sets that refer to it use the same version of an image where they ask for
 * {@code latest}.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#serviceartifactreference">ServiceArtifactReference</a>
 */
@Value.Immutable
public interface ServiceArtifactReference extends ModelObject, WithServiceArtifactReference {

    /** {@return the resource ID of the VM artifacts profile of a service artifact in a gallery} */
    @Since("2022-11-01")
    Optional<ArmId> id();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ServiceArtifactReference}. */
    final class Builder extends ImmutableServiceArtifactReference.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link ServiceArtifactReference#id()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder id(String text) {
            return id(ArmId.of(text));
        }
    }
}
