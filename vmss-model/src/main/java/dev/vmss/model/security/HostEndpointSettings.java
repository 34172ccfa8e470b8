package dev.vmss.model.security;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Which processes of an instance may use one endpoint of the host: the wire server or the instance metadata service.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#hostendpointsettings">HostEndpointSettings</a>
 */
@Value.Immutable
public interface HostEndpointSettings extends ModelObject, WithHostEndpointSettings {

    /**
     * {@return the resource ID of the version of an in-VM access control profile in a gallery} The profile lists who may use
     * the endpoint.
     */
    @Since("2024-11-01")
    Optional<ArmId> inVMAccessControlProfileReferenceId();

    /** {@return what happens to requests that the policy does not allow} */
    @Since("2024-11-01")
    Optional<HostEndpointMode> mode();

    /** {@return whether the rules in local files on the instance apply to the endpoint} */
    @Since("2026-04-01")
    Optional<Boolean> useLocalFileRules();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link HostEndpointSettings}. */
    final class Builder extends ImmutableHostEndpointSettings.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link HostEndpointSettings#inVMAccessControlProfileReferenceId()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder inVMAccessControlProfileReferenceId(String text) {
            return inVMAccessControlProfileReferenceId(ArmId.of(text));
        }

        /**
         * Sets {@link HostEndpointSettings#mode()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder mode(String text) {
            return mode(HostEndpointMode.of(text));
        }
    }
}
