package dev.vmss.model.os;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.PutOnly;
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
 * How the operating system of new instances is set up: their names, the administrator, and settings for Windows or Linux.
 * Existing instances get most changes only when they are brought to the latest model and then reimaged.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#virtualmachinescalesetosprofile">VirtualMachineScaleSetOSProfile</a>
 */
@Value.Immutable
public interface OsProfile extends ModelObject, WithOsProfile {

    /**
     * {@return the administrator's password, of 8 to 123 characters on Windows and 6 to 72 on Linux} It needs three of
     * lower-case letters, upper-case letters, digits and special characters. The service never shows it. An existing instance
     * gets a new password only by being reimaged.
     */
    @Since("2015-06-15")
    @WriteOnly
    @PutOnly
    Optional<Secret> adminPassword();

    /**
     * {@return the administrator's name, of at most 20 characters on Windows and 64 on Linux} On Windows it must not end with a
     * full stop. Azure refuses common names such as {@code administrator} or {@code admin}.
     */
    @Since("2015-06-15")
    @PutOnly
    Optional<String> adminUsername();

    /**
     * {@return whether extensions may run on the instances} The default is {@code true}. It can be {@code false} only if the
     * set has no extensions.
     */
    @Since(value = "2021-11-01", shown = "2018-10-01")
    @ServiceDefault("true")
    Optional<Boolean> allowExtensionOperations();

    /** {@return the text with which the computer name of every instance starts, of 1 to 15 characters} */
    @Since("2015-06-15")
    @PutOnly
    Optional<String> computerNamePrefix();

    /**
     * {@return data that is stored as a file on each instance while it is set up, in Base64} It may hold 65535 bytes before
     * encoding. The service does not show it, except in early preview versions of the API. An existing instance gets new data
     * only by being brought to the latest model and then reimaged.
     */
    @Since("2015-06-15")
    @WriteOnly
    Optional<Secret> customData();

    /** {@return the settings for instances that run Linux} */
    @Since("2015-06-15")
    Optional<LinuxConfiguration> linuxConfiguration();

    /**
     * {@return whether an instance counts as provisioned only after its operating system reported it} Azure accepts
     * only {@code true}, which is also the default.
     */
    @Since(value = "2022-11-01", shown = "2019-03-01")
    @ServiceDefault("true")
    Optional<Boolean> requireGuestProvisionSignal();

    /**
     * {@return the certificates to install on the instances, by the key vault that they come from} Removing a certificate does
     * not remove it from existing instances.
     */
    @Since("2015-06-15")
    @Unordered
    Optional<ModelList<VaultSecretGroup>> secrets();

    /** {@return the settings for instances that run Windows} */
    @Since("2015-06-15")
    Optional<WindowsConfiguration> windowsConfiguration();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link OsProfile}. */
    final class Builder extends ImmutableOsProfile.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link OsProfile#adminPassword()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder adminPassword(String text) {
            return adminPassword(Secret.of(text));
        }

        /**
         * Sets {@link OsProfile#customData()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder customData(String text) {
            return customData(Secret.of(text));
        }

        /**
         * Sets {@link OsProfile#secrets()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder secrets(Collection<VaultSecretGroup> elements) {
            return secrets(ModelList.copyOf(elements));
        }
    }
}
