package dev.vmss.model.security;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Omission;
import dev.vmss.model.schema.Omitted;
import dev.vmss.model.schema.Since;
import dev.vmss.model.schema.StoredAs;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The guest proxy agent, which protects the way from an instance to the endpoints of its host (Metadata Security Protocol).
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machines/metadata-security-protocol/overview">Metadata Security Protocol</a>
 */
@Value.Immutable
public interface ProxyAgentSettings extends ModelObject, WithProxyAgentSettings {

    /**
     * {@return whether Azure also installs the extension with the proxy agent} It only has an effect on Linux.
     */
    @Since("2025-04-01")
    Optional<Boolean> addProxyAgentExtension();

    /** {@return whether the proxy agent protects the host endpoints} */
    @Since("2023-09-01")
    Optional<Boolean> enabled();

    /** {@return the settings for the instance metadata service} */
    @Since("2024-11-01")
    @Omitted(
            value = Omission.UNKNOWN,
            besides = "wireServer",
            reason = "A user saw the settings of one endpoint reset by a request that gave the other alone.",
            source = "https://github.com/Azure/azure-cli/issues/31685")
    Optional<HostEndpointSettings> imds();

    /**
     * {@return the number of the key that secures the channel between instance and host} Increasing the number resets the key.
     */
    @Since("2023-09-01")
    Optional<Integer> keyIncarnationId();

    /**
     * {@return what the agent does with requests that are not allowed} Azure has deprecated this property: give the mode with
     * each endpoint.
     */
    @Since("2023-09-01")
    @StoredAs(value = "wireServer.mode", from = "2024-07-01")
    Optional<ProxyAgentMode> mode();

    /** {@return the settings for the wire server, through which Azure configures the instance} */
    @Since("2024-11-01")
    @Omitted(
            value = Omission.UNKNOWN,
            besides = "imds",
            reason = "A user saw the settings of one endpoint reset by a request that gave the other alone.",
            source = "https://github.com/Azure/azure-cli/issues/31685")
    Optional<HostEndpointSettings> wireServer();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ProxyAgentSettings}. */
    final class Builder extends ImmutableProxyAgentSettings.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link ProxyAgentSettings#mode()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder mode(String text) {
            return mode(ProxyAgentMode.of(text));
        }
    }
}
