package dev.vmss.model.policy;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The publishing of scheduled events to Azure Event Grid and Azure Resource Graph, where programs outside the virtual machines
 * see them.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#eventgridandresourcegraph">
 *     EventGridAndResourceGraph</a>
 */
@Value.Immutable
public interface EventGridAndResourceGraph extends ModelObject, WithEventGridAndResourceGraph {

    /** {@return whether scheduled events are published to Event Grid and Resource Graph} */
    @Since("2024-03-01")
    @ServiceDefault("false")
    Optional<Boolean> enable();

    /** {@return the version of the scheduled events schema in which events are published} */
    @Since("2025-04-01")
    Optional<String> scheduledEventsApiVersion();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link EventGridAndResourceGraph}. */
    final class Builder extends ImmutableEventGridAndResourceGraph.Builder implements JsonForm {

        Builder() {}
    }
}
