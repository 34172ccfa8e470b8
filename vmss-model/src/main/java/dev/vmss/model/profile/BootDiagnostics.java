package dev.vmss.model.profile;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Omission;
import dev.vmss.model.schema.Omitted;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The console output and the screenshot that Azure keeps of an instance while it boots.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#bootdiagnostics">BootDiagnostics</a>
 */
@Value.Immutable
public interface BootDiagnostics extends ModelObject, WithBootDiagnostics {

    /** {@return whether Azure keeps the console output and the screenshot} */
    @Since(value = "2017-03-30", shown = "2016-04-30-preview")
    Optional<Boolean> enabled();

    /**
     * {@return the URI of the blob endpoint of the storage account that gets them} Without it, Azure keeps them in storage of
     * its own.
     */
    @Since(value = "2017-03-30", shown = "2016-04-30-preview")
    @Omitted(
            value = Omission.UNKNOWN,
            reason =
                    "The service was seen to keep the storage account of a request without it, and to go over to storage of its own.",
            source = "recorded answers, API version 2022-11-01 among them")
    Optional<String> storageUri();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link BootDiagnostics}. */
    final class Builder extends ImmutableBootDiagnostics.Builder implements JsonForm {

        Builder() {}
    }
}
