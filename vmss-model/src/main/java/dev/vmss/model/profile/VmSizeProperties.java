package dev.vmss.model.profile;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How many virtual processors an instance has, if it should be fewer than its size offers. Not all sizes support it.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#vmsizeproperties">VMSizeProperties</a>
 */
@Value.Immutable
public interface VmSizeProperties extends ModelObject, WithVmSizeProperties {

    /**
     * {@return the number of virtual processors of an instance} The default is all that the size has.
     */
    @Since("2021-11-01")
    Optional<Integer> vCPUsAvailable();

    /**
     * {@return the number of virtual processors for each physical core} {@code 1} switches hyper-threading off. The default is
     * that of the size.
     */
    @Since("2021-11-01")
    Optional<Integer> vCPUsPerCore();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link VmSizeProperties}. */
    final class Builder extends ImmutableVmSizeProperties.Builder implements JsonForm {

        Builder() {}
    }
}
