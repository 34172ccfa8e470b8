package dev.vmss.model.profile;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.OffValue;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.IsoDuration;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The notice that an instance gets through scheduled events before its OS disk is replaced, by a reimage or by an upgrade of
 * its image.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#osimagenotificationprofile">OSImageNotificationProfile</a>
 */
@Value.Immutable
public interface OsImageNotificationProfile extends ModelObject, WithOsImageNotificationProfile {

    /**
     * {@return whether an instance gets the notice} The default is {@code false}.
     */
    @Since("2022-11-01")
    @ServiceDefault("false")
    @OffValue("false")
    Optional<Boolean> enable();

    /**
     * {@return how long an instance may delay the operation before Azure approves it, in ISO 8601} The only allowed value is
     * {@code PT15M}, which is also the default.
     */
    @Since("2022-11-01")
    @ServiceDefault("PT15M")
    Optional<IsoDuration> notBeforeTimeout();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link OsImageNotificationProfile}. */
    final class Builder extends ImmutableOsImageNotificationProfile.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link OsImageNotificationProfile#notBeforeTimeout()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder notBeforeTimeout(String text) {
            return notBeforeTimeout(IsoDuration.of(text));
        }
    }
}
