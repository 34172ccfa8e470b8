package dev.vmss.model.view;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The state of the guest agent of a virtual machine, which runs its extensions.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-vms/get-instance-view">
 *     VirtualMachineAgentInstanceView</a>
 */
@Value.Immutable
public interface VmAgentInstanceView extends ModelObject, WithVmAgentInstanceView {

    /** {@return the states of the extension handlers that the agent runs} */
    @Since("2021-11-01")
    Optional<ModelList<ExtensionHandlerInstanceView>> extensionHandlers();

    /**
     * {@return the states of the agent} {@code ProvisioningState/succeeded} if it is ready,
     * {@code ProvisioningState/Unavailable} if it does not report.
     */
    @Since("2021-11-01")
    Optional<ModelList<InstanceViewStatus>> statuses();

    /** {@return the version of the agent} {@code Unknown} until it has reported. */
    @Since("2021-11-01")
    Optional<String> vmAgentVersion();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link VmAgentInstanceView}. */
    final class Builder extends ImmutableVmAgentInstanceView.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link VmAgentInstanceView#extensionHandlers()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder extensionHandlers(Collection<ExtensionHandlerInstanceView> elements) {
            return extensionHandlers(ModelList.copyOf(elements));
        }

        /**
         * Sets {@link VmAgentInstanceView#statuses()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder statuses(Collection<InstanceViewStatus> elements) {
            return statuses(ModelList.copyOf(elements));
        }
    }
}
