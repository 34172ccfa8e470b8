package dev.vmss.model.view;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The state of an extension handler, which is the code of all extensions of one type on a virtual machine.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-vms/get-instance-view">
 *     VirtualMachineExtensionHandlerInstanceView</a>
 */
@Value.Immutable
public interface ExtensionHandlerInstanceView extends ModelObject, WithExtensionHandlerInstanceView {

    /** {@return the state of the handler} */
    @Since("2021-11-01")
    Optional<InstanceViewStatus> status();

    /** {@return the full type of the handler, such as {@code Microsoft.Azure.Extensions.CustomScript}} */
    @Since("2021-11-01")
    @IgnoreCase
    Optional<String> type();

    /** {@return the version of the handler that runs} */
    @Since("2021-11-01")
    Optional<String> typeHandlerVersion();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ExtensionHandlerInstanceView}. */
    final class Builder extends ImmutableExtensionHandlerInstanceView.Builder implements JsonForm {

        Builder() {}
    }
}
