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
 * The notice that an instance gets through scheduled events before it is deleted. A change reaches an instance when it is
 * brought to the latest model.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-terminate-notification">Terminate notification for Azure Virtual Machine Scale Set instances</a>
 */
@Value.Immutable
public interface TerminateNotificationProfile extends ModelObject, WithTerminateNotificationProfile {

    /**
     * {@return whether an instance gets the notice} The default is {@code false}.
     */
    @Since("2019-03-01")
    @ServiceDefault("false")
    @OffValue("false")
    Optional<Boolean> enable();

    /**
     * {@return how long an instance may delay its deletion, in ISO 8601} It must be between 5 and 15 minutes. The default is
     * {@code PT5M}.
     */
    @Since("2019-03-01")
    @ServiceDefault("PT5M")
    Optional<IsoDuration> notBeforeTimeout();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link TerminateNotificationProfile}. */
    final class Builder extends ImmutableTerminateNotificationProfile.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link TerminateNotificationProfile#notBeforeTimeout()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder notBeforeTimeout(String text) {
            return notBeforeTimeout(IsoDuration.of(text));
        }
    }
}
