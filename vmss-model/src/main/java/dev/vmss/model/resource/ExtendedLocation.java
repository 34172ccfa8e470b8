package dev.vmss.model.resource;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A place near users that belongs to the region of the scale set. It is settled when the scale set is created.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#extendedlocation">ExtendedLocation</a>
 */
@Value.Immutable
public interface ExtendedLocation extends ModelObject, WithExtendedLocation {

    /** {@return the name of the place} */
    @Since("2020-12-01")
    @IgnoreCase
    Optional<String> name();

    /** {@return the kind of place} */
    @Since("2020-12-01")
    Optional<ExtendedLocationType> type();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ExtendedLocation}. */
    final class Builder extends ImmutableExtendedLocation.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link ExtendedLocation#type()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder type(String text) {
            return type(ExtendedLocationType.of(text));
        }
    }
}
