package dev.vmss.model.profile;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Which notices an instance gets through scheduled events, beyond those that every instance gets.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#scheduledeventsprofile">ScheduledEventsProfile</a>
 */
@Value.Immutable
public interface ScheduledEventsProfile extends ModelObject, WithScheduledEventsProfile {

    /** {@return the notice before the OS disk of an instance is replaced} */
    @Since("2022-11-01")
    Optional<OsImageNotificationProfile> osImageNotificationProfile();

    /** {@return the notice before an instance is deleted} */
    @Since("2019-03-01")
    Optional<TerminateNotificationProfile> terminateNotificationProfile();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ScheduledEventsProfile}. */
    final class Builder extends ImmutableScheduledEventsProfile.Builder implements JsonForm {

        Builder() {}
    }
}
