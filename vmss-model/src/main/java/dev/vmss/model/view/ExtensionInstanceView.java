package dev.vmss.model.view;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The state of one extension on a running instance.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-vms/get-instance-view">
 *     VirtualMachineExtensionInstanceView</a>
 */
@Value.Immutable
public interface ExtensionInstanceView extends ModelObject, WithExtensionInstanceView {

    /** {@return the name of the extension} */
    @Since("2021-11-01")
    @IgnoreCase
    Optional<String> name();

    /** {@return the states of the extension} Their codes are of the form {@code ProvisioningState/succeeded}. */
    @Since("2021-11-01")
    Optional<ModelList<InstanceViewStatus>> statuses();

    /** {@return further states that the extension itself defines, such as the output of a script} */
    @Since("2021-11-01")
    Optional<ModelList<InstanceViewStatus>> substatuses();

    /** {@return the full type of the extension, such as {@code Microsoft.Azure.Extensions.CustomScript}} */
    @Since("2021-11-01")
    @IgnoreCase
    Optional<String> type();

    /** {@return the version of the extension handler that runs} */
    @Since("2021-11-01")
    Optional<String> typeHandlerVersion();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ExtensionInstanceView}. */
    final class Builder extends ImmutableExtensionInstanceView.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link ExtensionInstanceView#statuses()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder statuses(Collection<InstanceViewStatus> elements) {
            return statuses(ModelList.copyOf(elements));
        }

        /**
         * Sets {@link ExtensionInstanceView#substatuses()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder substatuses(Collection<InstanceViewStatus> elements) {
            return substatuses(ModelList.copyOf(elements));
        }
    }
}
