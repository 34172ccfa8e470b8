package dev.vmss.model.view;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.ReadOnly;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What boot diagnostics took from the console of a virtual machine.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-vms/get-instance-view">
 *     BootDiagnosticsInstanceView</a>
 */
@Value.Immutable
public interface BootDiagnosticsInstanceView extends ModelObject, WithBootDiagnosticsInstanceView {

    /** {@return the address of the screenshot} Absent if boot diagnostics uses managed storage. */
    @Since("2021-11-01")
    @ReadOnly
    Optional<String> consoleScreenshotBlobUri();

    /** {@return the address of the log of the serial console} Absent if boot diagnostics uses managed storage. */
    @Since("2021-11-01")
    @ReadOnly
    Optional<String> serialConsoleLogBlobUri();

    /** {@return the state of boot diagnostics} Present only if boot diagnostics could not be turned on. */
    @Since("2021-11-01")
    @ReadOnly
    Optional<InstanceViewStatus> status();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link BootDiagnosticsInstanceView}. */
    final class Builder extends ImmutableBootDiagnosticsInstanceView.Builder implements JsonForm {

        Builder() {}
    }
}
