package dev.vmss.model.os;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The automatic installation of patches on Windows instances. It only has an effect with the patch mode {@link
 * PatchMode#AUTOMATIC_BY_PLATFORM}.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#windowsvmguestpatchautomaticbyplatformsettings">WindowsVMGuestPatchAutomaticByPlatformSettings</a>
 */
@Value.Immutable
public interface AutomaticByPlatformSettings extends ModelObject, WithAutomaticByPlatformSettings {

    /**
     * {@return whether a patch schedule of the user applies without the safety checks of the platform} Set it to {@code true}
     * to leave patching to the schedule of a maintenance configuration, so that Azure does not patch at times of its own.
     */
    @Since("2023-03-01")
    Optional<Boolean> bypassPlatformSafetyChecksOnUserSchedule();

    /** {@return whether an instance may be rebooted after Azure patched it} */
    @Since("2022-03-01")
    Optional<RebootSetting> rebootSetting();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link AutomaticByPlatformSettings}. */
    final class Builder extends ImmutableAutomaticByPlatformSettings.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link AutomaticByPlatformSettings#rebootSetting()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder rebootSetting(String text) {
            return rebootSetting(RebootSetting.of(text));
        }
    }
}
