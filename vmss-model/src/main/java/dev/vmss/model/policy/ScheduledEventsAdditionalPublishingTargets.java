package dev.vmss.model.policy;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Where scheduled events are published besides the instance metadata service of the virtual machines.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#scheduledeventsadditionalpublishingtargets">
 *     ScheduledEventsAdditionalPublishingTargets</a>
 */
@Value.Immutable
public interface ScheduledEventsAdditionalPublishingTargets
        extends ModelObject, WithScheduledEventsAdditionalPublishingTargets {

    /** {@return the publishing of events to Azure Event Grid and Azure Resource Graph} */
    @Since("2024-03-01")
    Optional<EventGridAndResourceGraph> eventGridAndResourceGraph();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ScheduledEventsAdditionalPublishingTargets}. */
    final class Builder extends ImmutableScheduledEventsAdditionalPublishingTargets.Builder implements JsonForm {

        Builder() {}
    }
}
