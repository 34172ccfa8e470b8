package dev.vmss.model.view;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.ReadOnly;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Timestamp;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The state of a service that looks after a scale set on its own, such as automatic repairs. The action
 * {@code setOrchestrationServiceState} suspends and resumes it.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/get-instance-view">
 *     OrchestrationServiceSummary</a>
 */
@Value.Immutable
public interface OrchestrationService extends ModelObject, WithOrchestrationService {

    /** {@return the time at which {@link #latestOperationStatus()} last changed} */
    @Since("2025-04-01")
    @ReadOnly
    Optional<Timestamp> lastStatusChangeTime();

    /** {@return the status of the service's latest operation} */
    @Since("2025-04-01")
    @ReadOnly
    Optional<OrchestrationServiceOperationStatus> latestOperationStatus();

    /** {@return the name of the service} */
    @Since("2019-12-01")
    @ReadOnly
    Optional<OrchestrationServiceName> serviceName();

    /** {@return whether the service is running} */
    @Since("2019-12-01")
    @ReadOnly
    Optional<OrchestrationServiceState> serviceState();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link OrchestrationService}. */
    final class Builder extends ImmutableOrchestrationService.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link OrchestrationService#lastStatusChangeTime()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder lastStatusChangeTime(String text) {
            return lastStatusChangeTime(Timestamp.of(text));
        }

        /**
         * Sets {@link OrchestrationService#latestOperationStatus()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder latestOperationStatus(String text) {
            return latestOperationStatus(OrchestrationServiceOperationStatus.of(text));
        }

        /**
         * Sets {@link OrchestrationService#serviceName()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder serviceName(String text) {
            return serviceName(OrchestrationServiceName.of(text));
        }

        /**
         * Sets {@link OrchestrationService#serviceState()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder serviceState(String text) {
            return serviceState(OrchestrationServiceState.of(text));
        }
    }
}
