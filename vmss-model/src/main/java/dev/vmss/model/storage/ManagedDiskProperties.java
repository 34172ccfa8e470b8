package dev.vmss.model.storage;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.reflect.Ranges;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.Range;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Properties of a managed disk that can be given when Azure creates the disk along with its virtual machine. Not every kind of
 * storage has all of them.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#manageddiskproperties">ManagedDiskProperties</a>
 */
@Value.Immutable
public interface ManagedDiskProperties extends ModelObject, WithManagedDiskProperties {

    /** {@return how the virtual machine deals with a disk that becomes slow or unreachable} */
    @Since("2026-04-01")
    Optional<DiskAvailabilityPolicy> availabilityPolicy();

    /** {@return whether the disk may exceed its provisioned performance on demand} Off by default; not for Ultra disks. */
    @Since("2026-04-01")
    Optional<Boolean> burstingEnabled();

    /**
     * {@return the ARM id of the disk access resource for private endpoints} Goes with
     * {@link NetworkAccessPolicy#ALLOW_PRIVATE}.
     */
    @Since("2026-04-01")
    Optional<ArmId> diskAccessId();

    /** {@return the number of operations per second for all virtual machines together that mount a shared disk read-only} */
    @Since("2026-04-01")
    Optional<Long> diskIOPSReadOnly();

    /**
     * {@return the throughput in MB per second for all virtual machines together that mount a shared disk read-only} A MB is a
     * million bytes.
     */
    @Since("2026-04-01")
    Optional<Long> diskMBpsReadOnly();

    /** {@return the size of a logical sector in bytes, 512 or 4096} For Ultra disks; 4096 by default. */
    @Since("2026-04-01")
    Optional<Integer> logicalSectorSize();

    /**
     * {@return how many virtual machines may attach the disk at the same time} More than one makes a shared disk; data disks
     * only.
     */
    @Since("2026-04-01")
    @Range(min = 1)
    Optional<Integer> maxShares();

    /** {@return who may export or import the disk through the network} */
    @Since("2026-04-01")
    Optional<NetworkAccessPolicy> networkAccessPolicy();

    /**
     * {@return whether the disk is often moved between virtual machines, more than five times a day} Such a disk is not aligned
     * with the fault domain of its virtual machine, so leave it off for others.
     */
    @Since("2026-04-01")
    Optional<Boolean> optimizedForFrequentAttach();

    /**
     * {@return whether the disk gets higher performance targets than its size has} Can only be turned on at creation, and never
     * off.
     */
    @Since("2026-04-01")
    Optional<Boolean> performancePlus();

    /** {@return the performance tier, such as {@code P30}} Not for Ultra disks. */
    @Since("2026-04-01")
    @IgnoreCase
    Optional<String> tier();

    /** Refuses numbers out of range. */
    @Value.Check
    default void checkRanges() {
        Ranges.check(this);
    }

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ManagedDiskProperties}. */
    final class Builder extends ImmutableManagedDiskProperties.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link ManagedDiskProperties#diskAccessId()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder diskAccessId(String text) {
            return diskAccessId(ArmId.of(text));
        }

        /**
         * Sets {@link ManagedDiskProperties#networkAccessPolicy()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder networkAccessPolicy(String text) {
            return networkAccessPolicy(NetworkAccessPolicy.of(text));
        }
    }
}
