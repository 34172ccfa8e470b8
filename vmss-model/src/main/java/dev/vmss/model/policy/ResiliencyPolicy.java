package dev.vmss.model.policy;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the platform does so that creating, deleting and recovering instances succeeds and their zones stay balanced.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#resiliencypolicy">
 *     ResiliencyPolicy</a>
 */
@Value.Immutable
public interface ResiliencyPolicy extends ModelObject, WithResiliencyPolicy {

    /** {@return the automatic balancing of instances across availability zones} */
    @Since("2024-11-01")
    Optional<AutomaticZoneRebalancingPolicy> automaticZoneRebalancingPolicy();

    /** {@return the recovery from failed operations on instances} */
    @Since("2025-11-01")
    Optional<OperationRecoverySettings> operationRecoverySettings();

    /** {@return the retrying of failed creations of instances} */
    @Since("2023-09-01")
    Optional<ResilientVmCreationPolicy> resilientVMCreationPolicy();

    /** {@return the retrying of failed deletions of instances} */
    @Since("2023-09-01")
    Optional<ResilientVmDeletionPolicy> resilientVMDeletionPolicy();

    /** {@return the limits on how instances are spread across availability zones} */
    @Since("2025-04-01")
    Optional<ZoneAllocationPolicy> zoneAllocationPolicy();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ResiliencyPolicy}. */
    final class Builder extends ImmutableResiliencyPolicy.Builder implements JsonForm {

        Builder() {}
    }
}
