package dev.vmss.model.view;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Timestamp;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Planned maintenance of a virtual machine. In the first window its owner may start the maintenance; in the second Azure does.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-vms/get-instance-view">
 *     MaintenanceRedeployStatus</a>
 */
@Value.Immutable
public interface MaintenanceRedeployStatus extends ModelObject, WithMaintenanceRedeployStatus {

    /** {@return whether the owner may start the maintenance now} */
    @Since("2021-11-01")
    Optional<Boolean> isCustomerInitiatedMaintenanceAllowed();

    /** {@return the message of the last maintenance operation} */
    @Since("2021-11-01")
    Optional<String> lastOperationMessage();

    /** {@return the outcome of the last maintenance operation} */
    @Since("2021-11-01")
    Optional<MaintenanceOperationResult> lastOperationResultCode();

    /** {@return the end of the window in which Azure does the maintenance} */
    @Since("2021-11-01")
    Optional<Timestamp> maintenanceWindowEndTime();

    /** {@return the start of the window in which Azure does the maintenance} */
    @Since("2021-11-01")
    Optional<Timestamp> maintenanceWindowStartTime();

    /** {@return the end of the window in which the owner may start the maintenance} */
    @Since("2021-11-01")
    Optional<Timestamp> preMaintenanceWindowEndTime();

    /** {@return the start of the window in which the owner may start the maintenance} */
    @Since("2021-11-01")
    Optional<Timestamp> preMaintenanceWindowStartTime();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link MaintenanceRedeployStatus}. */
    final class Builder extends ImmutableMaintenanceRedeployStatus.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link MaintenanceRedeployStatus#lastOperationResultCode()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder lastOperationResultCode(String text) {
            return lastOperationResultCode(MaintenanceOperationResult.of(text));
        }

        /**
         * Sets {@link MaintenanceRedeployStatus#maintenanceWindowEndTime()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder maintenanceWindowEndTime(String text) {
            return maintenanceWindowEndTime(Timestamp.of(text));
        }

        /**
         * Sets {@link MaintenanceRedeployStatus#maintenanceWindowStartTime()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder maintenanceWindowStartTime(String text) {
            return maintenanceWindowStartTime(Timestamp.of(text));
        }

        /**
         * Sets {@link MaintenanceRedeployStatus#preMaintenanceWindowEndTime()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder preMaintenanceWindowEndTime(String text) {
            return preMaintenanceWindowEndTime(Timestamp.of(text));
        }

        /**
         * Sets {@link MaintenanceRedeployStatus#preMaintenanceWindowStartTime()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder preMaintenanceWindowStartTime(String text) {
            return preMaintenanceWindowStartTime(Timestamp.of(text));
        }
    }
}
