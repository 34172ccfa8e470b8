package dev.vmss.model.profile;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What Azure records to diagnose an instance.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#diagnosticsprofile">DiagnosticsProfile</a>
 */
@Value.Immutable
public interface DiagnosticsProfile extends ModelObject, WithDiagnosticsProfile {

    /**
     * {@return what Azure records while an instance boots} An existing instance may show a change only after it was
     * recreated.
     */
    @Since(value = "2017-03-30", shown = "2016-04-30-preview")
    Optional<BootDiagnostics> bootDiagnostics();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DiagnosticsProfile}. */
    final class Builder extends ImmutableDiagnosticsProfile.Builder implements JsonForm {

        Builder() {}
    }
}
