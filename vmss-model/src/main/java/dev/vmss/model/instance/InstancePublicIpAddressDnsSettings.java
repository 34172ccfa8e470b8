package dev.vmss.model.instance;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.network.DomainNameLabelScope;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The DNS name of a public address of one instance.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-vms/update">
 *     VirtualMachinePublicIPAddressDnsSettingsConfiguration</a>
 */
@Value.Immutable
public interface InstancePublicIpAddressDnsSettings extends ModelObject, WithInstancePublicIpAddressDnsSettings {

    /**
     * {@return the first part of the DNS name} The service joins it to a unique id of the virtual machine's network profile.
     */
    @Since("2021-11-01")
    @IgnoreCase
    Optional<String> domainNameLabel();

    /** {@return the scope in which the label may be used again} The service makes the generated name depend on it. */
    @Since("2023-07-01")
    Optional<DomainNameLabelScope> domainNameLabelScope();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link InstancePublicIpAddressDnsSettings}. */
    final class Builder extends ImmutableInstancePublicIpAddressDnsSettings.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link InstancePublicIpAddressDnsSettings#domainNameLabelScope()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder domainNameLabelScope(String text) {
            return domainNameLabelScope(DomainNameLabelScope.of(text));
        }
    }
}
