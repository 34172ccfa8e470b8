package dev.vmss.model.policy;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The approval of scheduled events that a user causes by redeploying instances to other hosts.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#userinitiatedredeploy">
 *     UserInitiatedRedeploy</a>
 */
@Value.Immutable
public interface UserInitiatedRedeploy extends ModelObject, WithUserInitiatedRedeploy {

    /**
     * {@return whether the platform approves such an event itself, so that the redeployment does not wait for the virtual
     * machine}
     */
    @Since("2024-03-01")
    @ServiceDefault(value = "false", filledFrom = "2024-03-01")
    Optional<Boolean> automaticallyApprove();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link UserInitiatedRedeploy}. */
    final class Builder extends ImmutableUserInitiatedRedeploy.Builder implements JsonForm {

        Builder() {}
    }
}
