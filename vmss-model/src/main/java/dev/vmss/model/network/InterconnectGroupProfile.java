package dev.vmss.model.network;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.resource.SubResource;
import dev.vmss.model.schema.KeyedBy;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The interconnect group of the virtual machines: those of the same group are placed together on hardware with a high-bandwidth
 * interconnect.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#interconnectgroupprofile">InterconnectGroupProfile</a>
 */
@Value.Immutable
public interface InterconnectGroupProfile extends ModelObject, WithInterconnectGroupProfile {

    /** {@return the interconnect group} */
    @Since("2026-03-01")
    Optional<SubResource> interconnectGroup();

    /** {@return the subgroups of the interconnect group} */
    @Since("2026-03-01")
    @KeyedBy("id")
    Optional<ModelList<SubResource>> subgroups();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link InterconnectGroupProfile}. */
    final class Builder extends ImmutableInterconnectGroupProfile.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link InterconnectGroupProfile#subgroups()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder subgroups(Collection<SubResource> elements) {
            return subgroups(ModelList.copyOf(elements));
        }
    }
}
