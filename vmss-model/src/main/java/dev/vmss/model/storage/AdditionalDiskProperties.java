package dev.vmss.model.storage;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Further properties of the disks that Azure creates along with the virtual machines. They exist for managed disks only.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#additionaldiskproperties">AdditionalDiskProperties</a>
 */
@Value.Immutable
public interface AdditionalDiskProperties extends ModelObject, WithAdditionalDiskProperties {

    /** {@return the properties that each managed disk is created with} */
    @Since("2026-04-01")
    Optional<ManagedDiskProperties> managedDiskProperties();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link AdditionalDiskProperties}. */
    final class Builder extends ImmutableAdditionalDiskProperties.Builder implements JsonForm {

        Builder() {}
    }
}
