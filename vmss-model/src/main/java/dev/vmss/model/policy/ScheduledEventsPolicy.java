package dev.vmss.model.policy;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How the platform announces planned events to the virtual machines of the scale set and which of them it approves itself. A
 * virtual machine reads its events from the instance metadata service, where it can also approve them.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#scheduledeventspolicy">
 *     ScheduledEventsPolicy</a>
 */
@Value.Immutable
public interface ScheduledEventsPolicy extends ModelObject, WithScheduledEventsPolicy {

    /** {@return the approval of events while all instances are down} */
    @Since("2025-04-01")
    Optional<AllInstancesDown> allInstancesDown();

    /** {@return where events are published besides the instance metadata service} */
    @Since("2024-03-01")
    Optional<ScheduledEventsAdditionalPublishingTargets> scheduledEventsAdditionalPublishingTargets();

    /** {@return the approval of events that a user causes by a restart} */
    @Since("2024-03-01")
    Optional<UserInitiatedReboot> userInitiatedReboot();

    /** {@return the approval of events that a user causes by a redeployment} */
    @Since("2024-03-01")
    Optional<UserInitiatedRedeploy> userInitiatedRedeploy();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ScheduledEventsPolicy}. */
    final class Builder extends ImmutableScheduledEventsPolicy.Builder implements JsonForm {

        Builder() {}
    }
}
