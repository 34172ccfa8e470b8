package dev.vmss.model.profile;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Capabilities that the instances do not have unless they are switched on.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#additionalcapabilities">AdditionalCapabilities</a>
 */
@Value.Immutable
public interface AdditionalCapabilities extends ModelObject, WithAdditionalCapabilities {

    /** {@return whether the platform uses cryptography validated under FIPS 140-3 for the instances} */
    @Since("2025-04-01")
    Optional<Boolean> enableFips1403Encryption();

    /**
     * {@return whether an instance can hibernate} The default is {@code false}.
     */
    @Since("2021-07-01")
    @ServiceDefault("false")
    Optional<Boolean> hibernationEnabled();

    /**
     * {@return whether an instance can have data disks of the type {@code UltraSSD_LRS}} The default is {@code false}. Not all
     * sizes and zones support it.
     */
    @Since("2018-06-01")
    @ServiceDefault("false")
    Optional<Boolean> ultraSSDEnabled();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link AdditionalCapabilities}. */
    final class Builder extends ImmutableAdditionalCapabilities.Builder implements JsonForm {

        Builder() {}
    }
}
