package dev.vmss.model.storage;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A disk image that is a blob in a storage account. Only unmanaged disks use it.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#virtualharddisk">VirtualHardDisk</a>
 */
@Value.Immutable
public interface VirtualHardDisk extends ModelObject, WithVirtualHardDisk {

    /** {@return the URL of the blob} */
    @Since("2015-06-15")
    Optional<String> uri();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link VirtualHardDisk}. */
    final class Builder extends ImmutableVirtualHardDisk.Builder implements JsonForm {

        Builder() {}
    }
}
