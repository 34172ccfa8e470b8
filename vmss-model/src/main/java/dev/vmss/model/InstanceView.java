package dev.vmss.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.mapper.JsonForms;
import dev.vmss.model.mapper.JsonInput;
import dev.vmss.model.schema.KeyedBy;
import dev.vmss.model.schema.ReadOnly;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.view.BootDiagnosticsInstanceView;
import dev.vmss.model.view.CapacityReservationType;
import dev.vmss.model.view.DiskInstanceView;
import dev.vmss.model.view.ExtensionInstanceView;
import dev.vmss.model.view.HyperVGeneration;
import dev.vmss.model.view.InstanceViewStatus;
import dev.vmss.model.view.InterconnectInstanceView;
import dev.vmss.model.view.MaintenanceRedeployStatus;
import dev.vmss.model.view.VmAgentInstanceView;
import dev.vmss.model.view.VmHealth;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The state of one running instance: power and provisioning, guest agent, disks, extensions and health. It is an answer only
 * and changes without any request; {@code GET …/virtualMachines/{instanceId}/instanceView} returns it, as does
 * {@code $expand=instanceView} on the instance.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-vms/get-instance-view">
 *     VirtualMachineScaleSetVMInstanceView</a>
 */
@Value.Immutable
public interface InstanceView extends ModelObject, WithInstanceView {

    /**
     * {@return the dedicated host that automatic placement chose} Only for sets in a dedicated host group with automatic
     * placement.
     */
    @Since("2021-11-01")
    @ReadOnly
    Optional<ArmId> assignedHost();

    /** {@return the console log and screenshot that boot diagnostics took} */
    @Since("2021-11-01")
    Optional<BootDiagnosticsInstanceView> bootDiagnostics();

    /** {@return the kind of capacity reservation that the virtual machine takes its capacity from} */
    @Since("2026-04-01")
    @ReadOnly
    Optional<CapacityReservationType> capacityReservationType();

    /** {@return the host name, as the guest agent reports it} */
    @Since(value = "2022-11-01", shown = "2020-06-01")
    Optional<String> computerName();

    /** {@return the state of the disks, one entry per disk name} */
    @Since("2021-11-01")
    @KeyedBy("name")
    Optional<ModelList<DiskInstanceView>> disks();

    /** {@return the state of the extensions, one entry per extension name} */
    @Since("2021-11-01")
    @KeyedBy("name")
    Optional<ModelList<ExtensionInstanceView>> extensions();

    /** {@return the generation of the virtual machine} */
    @Since(value = "2022-11-01", shown = "2020-06-01")
    Optional<HyperVGeneration> hyperVGeneration();

    /** {@return internal data of the service} It is not part of any schema and not documented. */
    @Since("2021-11-01")
    @ReadOnly
    Optional<JsonValue> internalData();

    /** {@return the place of the virtual machine in an interconnect group} */
    @Since("2026-03-01")
    @ReadOnly
    Optional<InterconnectInstanceView> interconnectInstanceView();

    /** {@return the state of planned maintenance} Absent if no maintenance is planned. */
    @Since("2021-11-01")
    Optional<MaintenanceRedeployStatus> maintenanceRedeployStatus();

    /** {@return the name of the running operating system, as the guest agent reports it} */
    @Since(value = "2022-11-01", shown = "2020-06-01")
    Optional<String> osName();

    /** {@return the version of the running operating system, as the guest agent reports it} */
    @Since(value = "2022-11-01", shown = "2020-06-01")
    Optional<String> osVersion();

    /** {@return the placement group in which the virtual machine runs} Absent while it is deallocated. */
    @Since("2021-11-01")
    Optional<String> placementGroupId();

    /** {@return the fault domain of the instance, counted from 0} */
    @Since("2021-11-01")
    Optional<Integer> platformFaultDomain();

    /** {@return the update domain of the instance, counted from 0} */
    @Since("2021-11-01")
    Optional<Integer> platformUpdateDomain();

    /** {@return the thumbprint of the certificate for remote desktop} */
    @Since("2021-11-01")
    Optional<String> rdpThumbPrint();

    /**
     * {@return the states of the virtual machine} Their codes are of the form {@code ProvisioningState/succeeded} and
     * {@code PowerState/running}.
     */
    @Since("2021-11-01")
    Optional<ModelList<InstanceViewStatus>> statuses();

    /** {@return the state of the guest agent} Absent while the virtual machine is deallocated. */
    @Since("2021-11-01")
    Optional<VmAgentInstanceView> vmAgent();

    /** {@return the health that the application health extension or the load balancer probe reports} */
    @Since("2021-11-01")
    @ReadOnly
    Optional<VmHealth> vmHealth();

    /**
     * The value of JSON that a Jackson mapper has read, of Jackson 2 or 3, with our module or without.
     *
     * @param json the document, in either format
     * @return the value
     * @throws RuntimeException if the document is invalid, or has a placeholder in place of a secret
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static InstanceView of(JsonInput json) {
        return JsonForms.read(InstanceView.class, json);
    }

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link InstanceView}. */
    final class Builder extends ImmutableInstanceView.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link InstanceView#assignedHost()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder assignedHost(String text) {
            return assignedHost(ArmId.of(text));
        }

        /**
         * Sets {@link InstanceView#capacityReservationType()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder capacityReservationType(String text) {
            return capacityReservationType(CapacityReservationType.of(text));
        }

        /**
         * Sets {@link InstanceView#disks()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder disks(Collection<DiskInstanceView> elements) {
            return disks(ModelList.copyOf(elements));
        }

        /**
         * Sets {@link InstanceView#extensions()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder extensions(Collection<ExtensionInstanceView> elements) {
            return extensions(ModelList.copyOf(elements));
        }

        /**
         * Sets {@link InstanceView#hyperVGeneration()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder hyperVGeneration(String text) {
            return hyperVGeneration(HyperVGeneration.of(text));
        }

        /**
         * Sets {@link InstanceView#statuses()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder statuses(Collection<InstanceViewStatus> elements) {
            return statuses(ModelList.copyOf(elements));
        }
    }
}
