package dev.vmss.model.os;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How patches get onto instances that run Linux.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machines/automatic-vm-guest-patching">Automatic Guest Patching for Azure Virtual Machines and Scale Sets</a>
 */
@Value.Immutable
public interface LinuxPatchSettings extends ModelObject, WithLinuxPatchSettings {

    /**
     * {@return who looks for missing patches} Azure only does so where the VM agent is installed.
     */
    @Since("2021-03-01")
    Optional<AssessmentMode> assessmentMode();

    /**
     * {@return the settings for patching by Azure} They only have an effect with the patch mode {@link
     * LinuxPatchMode#AUTOMATIC_BY_PLATFORM}.
     */
    @Since("2022-03-01")
    Optional<LinuxAutomaticByPlatformSettings> automaticByPlatformSettings();

    /**
     * {@return who installs patches} The default is {@link LinuxPatchMode#IMAGE_DEFAULT}. A set with automatic OS image
     * upgrades must not use {@link LinuxPatchMode#AUTOMATIC_BY_PLATFORM}.
     */
    @Since("2020-12-01")
    @ServiceDefault("ImageDefault")
    Optional<LinuxPatchMode> patchMode();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link LinuxPatchSettings}. */
    final class Builder extends ImmutableLinuxPatchSettings.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link LinuxPatchSettings#assessmentMode()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder assessmentMode(String text) {
            return assessmentMode(AssessmentMode.of(text));
        }

        /**
         * Sets {@link LinuxPatchSettings#patchMode()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder patchMode(String text) {
            return patchMode(LinuxPatchMode.of(text));
        }
    }
}
