package dev.vmss.model.storage;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Makes the operating system disk ephemeral: it lives in local storage of the host instead of Azure Storage, so it is fast and
 * costs nothing, but does not survive reimaging, and the virtual machine cannot be deallocated. The image must fit into that
 * storage, and the disk must use read-only caching. Settle it when the scale set is created.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machines/ephemeral-os-disks">Ephemeral OS disks for Azure VMs</a>
 */
@Value.Immutable
public interface DiffDiskSettings extends ModelObject, WithDiffDiskSettings {

    /**
     * {@return whether the whole operating system disk is copied to the local storage} Without it, reads of blocks that are not
     * yet cached go to remote storage.
     */
    @Since("2025-11-01")
    Optional<Boolean> enableFullCaching();

    /** {@return the kind of ephemeral disk} {@link DiffDiskOption#LOCAL} is the only one. */
    @Since("2018-06-01")
    Optional<DiffDiskOption> option();

    /**
     * {@return which local storage holds the disk} Without a value it is the cache disk if the size of the virtual machine has
     * one, otherwise the temporary disk or an NVMe disk.
     */
    @Since("2019-12-01")
    @ServiceDefault
    Optional<DiffDiskPlacement> placement();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DiffDiskSettings}. */
    final class Builder extends ImmutableDiffDiskSettings.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link DiffDiskSettings#option()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder option(String text) {
            return option(DiffDiskOption.of(text));
        }

        /**
         * Sets {@link DiffDiskSettings#placement()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder placement(String text) {
            return placement(DiffDiskPlacement.of(text));
        }
    }
}
