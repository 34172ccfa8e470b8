package dev.vmss.model.os;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.KeyedBy;
import dev.vmss.model.schema.Omission;
import dev.vmss.model.schema.OmittedParts;
import dev.vmss.model.schema.ReadOnly;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The settings of instances that run Windows. A profile has either this or a {@link LinuxConfiguration}.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#windowsconfiguration">WindowsConfiguration</a>
 */
@Value.Immutable
public interface WindowsConfiguration extends ModelObject, WithWindowsConfiguration {

    /** {@return XML that Windows setup takes into {@code unattend.xml}, at most one piece for each setting name} */
    @Since("2015-06-15")
    @KeyedBy("settingName")
    @OmittedParts(
            value = Omission.UNKNOWN,
            reason = "What the service does with members that a request leaves out of an element was not seen.",
            source = "no source")
    Optional<ModelList<AdditionalUnattendContent>> additionalUnattendContent();

    /**
     * {@return whether Windows Update runs on the instances} The default is {@code true}. It must be {@code false}
     * while automatic OS image upgrades are on. A change takes effect when an instance is reimaged.
     */
    @Since("2015-06-15")
    @ServiceDefault("true")
    Optional<Boolean> enableAutomaticUpdates();

    /** {@return whether the platform updates the VM agent on the instances} */
    @Since("2022-08-01")
    @ReadOnly
    Optional<Boolean> enableVMAgentPlatformUpdates();

    /** {@return how patches get onto the instances} */
    @Since("2020-06-01")
    Optional<PatchSettings> patchSettings();

    /**
     * {@return whether the VM agent is installed on the instances} The default is {@code true}. Extensions need the agent.
     */
    @Since("2015-06-15")
    @ServiceDefault("true")
    Optional<Boolean> provisionVMAgent();

    /** {@return the time zone as Windows names it, such as {@code Pacific Standard Time}} */
    @Since("2015-06-15")
    Optional<String> timeZone();

    /** {@return the listeners for remote PowerShell commands} */
    @Since("2015-06-15")
    Optional<WinRmConfiguration> winRM();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link WindowsConfiguration}. */
    final class Builder extends ImmutableWindowsConfiguration.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link WindowsConfiguration#additionalUnattendContent()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder additionalUnattendContent(Collection<AdditionalUnattendContent> elements) {
            return additionalUnattendContent(ModelList.copyOf(elements));
        }
    }
}
