package dev.vmss.model.policy;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.IsoDuration;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Application health that a program reports about the instances through the External Health API. It excludes the other sources
 * of health, a load balancer probe and the Application Health extension.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#externalhealthpolicy">
 *     ExternalHealthPolicy</a>
 */
@Value.Immutable
public interface ExternalHealthPolicy extends ModelObject, WithExternalHealthPolicy {

    /**
     * {@return whether external health is the source of application health} The default is {@code false}. Must not be {@code
     * true} while another source is active.
     */
    @Since("2025-11-01")
    @ServiceDefault("false")
    Optional<Boolean> enabled();

    /**
     * {@return how long a reported health counts} Without a newer report the health is unknown from then on. An ISO 8601
     * duration from {@code PT5M} to {@code PT3H}.
     */
    @Since("2025-11-01")
    Optional<IsoDuration> expiryDuration();

    /**
     * {@return how long a new virtual machine, or every one when the policy is first applied, may take to report health} An ISO
     * 8601 duration from {@code PT5M} to {@code PT4H}.
     */
    @Since("2025-11-01")
    Optional<IsoDuration> gracePeriod();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ExternalHealthPolicy}. */
    final class Builder extends ImmutableExternalHealthPolicy.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link ExternalHealthPolicy#expiryDuration()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder expiryDuration(String text) {
            return expiryDuration(IsoDuration.of(text));
        }

        /**
         * Sets {@link ExternalHealthPolicy#gracePeriod()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder gracePeriod(String text) {
            return gracePeriod(IsoDuration.of(text));
        }
    }
}
