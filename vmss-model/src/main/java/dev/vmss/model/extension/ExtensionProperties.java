package dev.vmss.model.extension;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.resource.KeyVaultSecretReference;
import dev.vmss.model.schema.CliName;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.ReadOnly;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.schema.Unordered;
import dev.vmss.model.schema.WriteOnly;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Secret;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What an extension is and how it is configured.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#virtualmachinescalesetextension">VirtualMachineScaleSetExtension</a>
 */
@Value.Immutable
public interface ExtensionProperties extends ModelObject, WithExtensionProperties {

    /**
     * {@return whether an installation takes the newest minor version instead of the given one} An extension that is installed
     * stays as it is until it is deployed again.
     */
    @Since("2015-06-15")
    @ServiceDefault(value = "false", filledFrom = "2017-12-01")
    Optional<Boolean> autoUpgradeMinorVersion();

    /**
     * {@return whether Azure upgrades the extension automatically when its publisher releases a new version} Not
     * all extensions support it. From API version 2025-04-01 it is on by default.
     */
    @Since("2020-06-01")
    Optional<Boolean> enableAutomaticUpgrade();

    /**
     * {@return any text} A change of it makes the extension run again even if the rest of its configuration stays as it is.
     */
    @Since("2017-03-30")
    Optional<String> forceUpdateTag();

    /**
     * {@return the secret part of the configuration, encrypted on the way to the instance} The service never shows it. It
     * excludes {@link #protectedSettingsFromKeyVault()}.
     */
    @Since("2015-06-15")
    @WriteOnly
    Optional<Secret> protectedSettings();

    /**
     * {@return the secret in a key vault that holds the secret part of the configuration} It excludes {@link
     * #protectedSettings()}.
     */
    @Since("2021-11-01")
    Optional<KeyVaultSecretReference> protectedSettingsFromKeyVault();

    /**
     * {@return the names of the extensions after which this one is installed} Their order means nothing.
     */
    @Since("2018-06-01")
    @Unordered
    @IgnoreCase
    Optional<ModelList<String>> provisionAfterExtensions();

    /** {@return the state of the last operation on the extension, such as {@code Succeeded}} */
    @Since("2015-06-15")
    @ReadOnly
    @IgnoreCase
    Optional<String> provisioningState();

    /** {@return the name of the extension's publisher, such as {@code Microsoft.Azure.Extensions}} */
    @Since("2015-06-15")
    @IgnoreCase
    Optional<String> publisher();

    /**
     * {@return the public part of the configuration} Its form depends on the extension. A request's settings replace the old
     * ones as a whole.
     */
    @Since("2015-06-15")
    Optional<JsonValue> settings();

    /**
     * {@return whether failures of the extension are ignored} Failures to reach the instance are not the extension's and count
     * all the same. The default is {@code false}.
     */
    @Since("2021-07-01")
    @ServiceDefault("false")
    Optional<Boolean> suppressFailures();

    /** {@return the kind of extension as its publisher names it, such as {@code CustomScript}} */
    @Since("2015-06-15")
    @IgnoreCase
    @CliName({"typePropertiesType", "type1"})
    Optional<String> type();

    /** {@return the version of the extension's handler, as major and minor number, such as {@code 2.1}} */
    @Since("2015-06-15")
    Optional<String> typeHandlerVersion();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ExtensionProperties}. */
    final class Builder extends ImmutableExtensionProperties.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link ExtensionProperties#protectedSettings()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder protectedSettings(String text) {
            return protectedSettings(Secret.of(text));
        }

        /**
         * Sets {@link ExtensionProperties#provisionAfterExtensions()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder provisionAfterExtensions(Collection<String> elements) {
            return provisionAfterExtensions(ModelList.copyOf(elements));
        }
    }
}
