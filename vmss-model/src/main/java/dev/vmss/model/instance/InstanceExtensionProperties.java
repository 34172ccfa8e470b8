package dev.vmss.model.instance;

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
import dev.vmss.model.view.ExtensionInstanceView;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The kind of an instance's extension, its settings and its state. Publisher, type and handler version together choose the
 * extension's code.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-vm-extensions/create-or-update">
 *     VirtualMachineScaleSetVMExtension</a>
 */
@Value.Immutable
public interface InstanceExtensionProperties extends ModelObject, WithInstanceExtensionProperties {

    /**
     * {@return whether a newer minor version is used if one is available at deployment} The version then stays until the
     * extension is redeployed.
     */
    @Since("2021-11-01")
    Optional<Boolean> autoUpgradeMinorVersion();

    /** {@return whether the platform upgrades the extension when a newer version is published} */
    @Since("2021-11-01")
    Optional<Boolean> enableAutomaticUpgrade();

    /** {@return a text that makes the handler run again when it changes, even if the settings stay the same} */
    @Since("2021-11-01")
    Optional<String> forceUpdateTag();

    /** {@return the state of the extension on the instance} */
    @Since("2021-11-01")
    Optional<ExtensionInstanceView> instanceView();

    /**
     * {@return the secret settings, which only the handler on the virtual machine can decrypt} Never shown again, and excluded
     * by {@link #protectedSettingsFromKeyVault()}.
     */
    @Since("2021-11-01")
    @WriteOnly
    Optional<Secret> protectedSettings();

    /** {@return the secret of a key vault that holds the protected settings} Excludes {@link #protectedSettings()}. */
    @Since("2021-11-01")
    Optional<KeyVaultSecretReference> protectedSettingsFromKeyVault();

    /** {@return the names of the extensions that must be provisioned before this one} */
    @Since("2023-03-01")
    @Unordered
    @IgnoreCase
    Optional<ModelList<String>> provisionAfterExtensions();

    /** {@return the state of the last operation on the extension, such as {@code Succeeded}} */
    @Since("2021-11-01")
    @ReadOnly
    @IgnoreCase
    Optional<String> provisioningState();

    /** {@return the publisher of the extension handler, such as {@code Microsoft.Azure.Extensions}} */
    @Since("2021-11-01")
    @IgnoreCase
    Optional<String> publisher();

    /** {@return the public settings, whose form the extension defines} The service replaces them as a whole. */
    @Since("2021-11-01")
    Optional<JsonValue> settings();

    /**
     * {@return whether failures of the extension are suppressed} Failures to reach the virtual machine are not suppressed in
     * any case.
     */
    @Since("2021-11-01")
    @ServiceDefault("false")
    Optional<Boolean> suppressFailures();

    /** {@return the type of the extension, such as {@code CustomScript}} */
    @Since("2021-11-01")
    @IgnoreCase
    @CliName({"typePropertiesType", "type1"})
    Optional<String> type();

    /** {@return the version of the extension handler, such as {@code 2.1}} */
    @Since("2021-11-01")
    Optional<String> typeHandlerVersion();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link InstanceExtensionProperties}. */
    final class Builder extends ImmutableInstanceExtensionProperties.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link InstanceExtensionProperties#protectedSettings()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder protectedSettings(String text) {
            return protectedSettings(Secret.of(text));
        }

        /**
         * Sets {@link InstanceExtensionProperties#provisionAfterExtensions()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder provisionAfterExtensions(Collection<String> elements) {
            return provisionAfterExtensions(ModelList.copyOf(elements));
        }
    }
}
