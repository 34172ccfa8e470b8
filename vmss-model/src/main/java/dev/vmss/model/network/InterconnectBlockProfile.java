package dev.vmss.model.network;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.resource.SubResource;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The interconnect block that the virtual machines are created in: capacity of a GPU size on hardware with a high-bandwidth
 * interconnect.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#interconnectblockprofile">InterconnectBlockProfile</a>
 */
@Value.Immutable
public interface InterconnectBlockProfile extends ModelObject, WithInterconnectBlockProfile {

    /** {@return the interconnect block} */
    @Since("2026-03-01")
    Optional<SubResource> interconnectBlock();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link InterconnectBlockProfile}. */
    final class Builder extends ImmutableInterconnectBlockProfile.Builder implements JsonForm {

        Builder() {}
    }
}
