package dev.vmss.model.resource;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.ReadOnly;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A user-assigned identity of a scale set. Both values come from the service; a request gives an empty object.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview">Managed identities for Azure resources</a>
 */
@Value.Immutable
public interface UserAssignedIdentity extends ModelObject, WithUserAssignedIdentity {

    /** {@return the client id of the identity} */
    @Since("2018-06-01")
    @ReadOnly
    @IgnoreCase
    Optional<String> clientId();

    /** {@return the object id of the identity in Microsoft Entra ID} */
    @Since("2018-06-01")
    @ReadOnly
    @IgnoreCase
    Optional<String> principalId();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link UserAssignedIdentity}. */
    final class Builder extends ImmutableUserAssignedIdentity.Builder implements JsonForm {

        Builder() {}
    }
}
