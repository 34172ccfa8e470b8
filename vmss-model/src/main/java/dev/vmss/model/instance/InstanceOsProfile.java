package dev.vmss.model.instance;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.os.LinuxConfiguration;
import dev.vmss.model.os.VaultSecretGroup;
import dev.vmss.model.os.WindowsConfiguration;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.schema.Unordered;
import dev.vmss.model.schema.WriteOnly;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Secret;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The settings of the operating system of one instance. Changes of the user name, the password and the custom data in the model
 * of the set reach an existing instance by reimage only.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-vms/update#osprofile">OSProfile</a>
 */
@Value.Immutable
public interface InstanceOsProfile extends ModelObject, WithInstanceOsProfile {

    /** {@return the password of the administrator} Never shown. */
    @Since("2021-11-01")
    @WriteOnly
    Optional<Secret> adminPassword();

    /** {@return the name of the administrator} */
    @Since("2021-11-01")
    Optional<String> adminUsername();

    /** {@return whether extensions may be used on the virtual machine} May be {@code false} only if it has none. */
    @Since(value = "2021-11-01", shown = "2018-10-01")
    @ServiceDefault("true")
    Optional<Boolean> allowExtensionOperations();

    /** {@return the host name} In a Uniform set the computer name prefix and a suffix for the instance. */
    @Since("2021-11-01")
    Optional<String> computerName();

    /** {@return the custom data, encoded in base64} Never shown. */
    @Since("2021-11-01")
    @WriteOnly
    Optional<Secret> customData();

    /** {@return the settings of a Linux operating system} */
    @Since("2021-11-01")
    Optional<LinuxConfiguration> linuxConfiguration();

    /** {@return whether the platform waits for the guest to report that it is provisioned} Must be {@code true} or left out. */
    @Since(value = "2021-11-01", shown = "2019-03-01")
    Optional<Boolean> requireGuestProvisionSignal();

    /** {@return the certificates of key vaults that are installed on the virtual machine} */
    @Since("2021-11-01")
    @Unordered
    Optional<ModelList<VaultSecretGroup>> secrets();

    /** {@return the settings of a Windows operating system} */
    @Since("2021-11-01")
    Optional<WindowsConfiguration> windowsConfiguration();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link InstanceOsProfile}. */
    final class Builder extends ImmutableInstanceOsProfile.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link InstanceOsProfile#adminPassword()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder adminPassword(String text) {
            return adminPassword(Secret.of(text));
        }

        /**
         * Sets {@link InstanceOsProfile#customData()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder customData(String text) {
            return customData(Secret.of(text));
        }

        /**
         * Sets {@link InstanceOsProfile#secrets()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder secrets(Collection<VaultSecretGroup> elements) {
            return secrets(ModelList.copyOf(elements));
        }
    }
}
