package dev.vmss.model.policy;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The automatic migration of a scale set with an instance mix between the sizes of its SKU profile.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#automaticskumigrationpolicy">
 *     AutomaticSkuMigrationPolicy</a>
 */
@Value.Immutable
public interface AutomaticSkuMigrationPolicy extends ModelObject, WithAutomaticSkuMigrationPolicy {

    /** {@return whether automatic SKU migration is on} The default is {@code false}. */
    @Since("2026-03-01")
    @ServiceDefault("false")
    Optional<Boolean> enabled();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link AutomaticSkuMigrationPolicy}. */
    final class Builder extends ImmutableAutomaticSkuMigrationPolicy.Builder implements JsonForm {

        Builder() {}
    }
}
