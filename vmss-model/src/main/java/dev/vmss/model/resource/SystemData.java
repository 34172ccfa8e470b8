package dev.vmss.model.resource;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Timestamp;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Who created and last changed a resource, and when. Azure Resource Manager keeps it.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#systemdata">systemData</a>
 */
@Value.Immutable
public interface SystemData extends ModelObject, WithSystemData {

    /** {@return the time at which the resource was created, in UTC} */
    @Since("2024-11-01")
    Optional<Timestamp> createdAt();

    /** {@return the identity that created the resource} */
    @Since("2024-11-01")
    Optional<String> createdBy();

    /** {@return what kind of identity created the resource} */
    @Since("2024-11-01")
    Optional<CreatedByType> createdByType();

    /** {@return the time of the last change, in UTC} */
    @Since("2024-11-01")
    Optional<Timestamp> lastModifiedAt();

    /** {@return the identity that made the last change} */
    @Since("2024-11-01")
    Optional<String> lastModifiedBy();

    /** {@return what kind of identity made the last change} */
    @Since("2024-11-01")
    Optional<CreatedByType> lastModifiedByType();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link SystemData}. */
    final class Builder extends ImmutableSystemData.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link SystemData#createdAt()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder createdAt(String text) {
            return createdAt(Timestamp.of(text));
        }

        /**
         * Sets {@link SystemData#createdByType()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder createdByType(String text) {
            return createdByType(CreatedByType.of(text));
        }

        /**
         * Sets {@link SystemData#lastModifiedAt()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder lastModifiedAt(String text) {
            return lastModifiedAt(Timestamp.of(text));
        }

        /**
         * Sets {@link SystemData#lastModifiedByType()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder lastModifiedByType(String text) {
            return lastModifiedByType(CreatedByType.of(text));
        }
    }
}
