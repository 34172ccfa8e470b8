package dev.vmss.model.security;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.schema.Unordered;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A security posture: a gallery artifact with extensions that Azure installs on every instance in addition to those of the set.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#securityposturereference">SecurityPostureReference</a>
 */
@Value.Immutable
public interface SecurityPostureReference extends ModelObject, WithSecurityPostureReference {

    /**
     * {@return the extensions of the posture that the set does without} API versions up to 2023-09-01 take whole extensions,
     * later ones their names.
     */
    @Since("2023-03-01")
    @Unordered
    Optional<ModelList<JsonValue>> excludeExtensions();

    /**
     * {@return the ID of the version of a security posture in a community gallery} The version may be exact, have {@code *} for
     * its minor part, or be {@code latest}. Required.
     */
    @Since("2023-03-01")
    Optional<ArmId> id();

    /** {@return whether users may override the security posture} */
    @Since("2024-03-01")
    Optional<Boolean> isOverridable();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link SecurityPostureReference}. */
    final class Builder extends ImmutableSecurityPostureReference.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link SecurityPostureReference#excludeExtensions()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder excludeExtensions(Collection<JsonValue> elements) {
            return excludeExtensions(ModelList.copyOf(elements));
        }

        /**
         * Sets {@link SecurityPostureReference#id()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder id(String text) {
            return id(ArmId.of(text));
        }
    }
}
