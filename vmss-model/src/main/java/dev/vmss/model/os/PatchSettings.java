package dev.vmss.model.os;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How patches get onto instances that run Windows.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machines/automatic-vm-guest-patching">Automatic Guest Patching for Azure Virtual Machines and Scale Sets</a>
 */
@Value.Immutable
public interface PatchSettings extends ModelObject, WithPatchSettings {

    /**
     * {@return who looks for missing patches} Azure only does so where the VM agent is installed.
     */
    @Since("2021-03-01")
    Optional<AssessmentMode> assessmentMode();

    /**
     * {@return the settings for patching by Azure} They only have an effect with the patch mode {@link
     * PatchMode#AUTOMATIC_BY_PLATFORM}.
     */
    @Since("2022-03-01")
    Optional<AutomaticByPlatformSettings> automaticByPlatformSettings();

    /**
     * {@return whether patches are installed without a reboot where possible} It needs the VM agent and the patch mode {@link
     * PatchMode#AUTOMATIC_BY_PLATFORM}.
     */
    @Since("2020-12-01")
    Optional<Boolean> enableHotpatching();

    /**
     * {@return who installs patches} A set with automatic OS image upgrades must not use {@link
     * PatchMode#AUTOMATIC_BY_PLATFORM}.
     */
    @Since("2020-06-01")
    Optional<PatchMode> patchMode();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PatchSettings}. */
    final class Builder extends ImmutablePatchSettings.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link PatchSettings#assessmentMode()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder assessmentMode(String text) {
            return assessmentMode(AssessmentMode.of(text));
        }

        /**
         * Sets {@link PatchSettings#patchMode()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder patchMode(String text) {
            return patchMode(PatchMode.of(text));
        }
    }
}
