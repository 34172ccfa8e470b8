package dev.vmss.engine.rules;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a caller knows about a size of machines, which no model of a set shows. What is not known is empty.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/resource-skus/list">Capabilities of sizes</a>
 */
@Value.Immutable
public interface SizeFacts extends WithSizeFacts {

    /** Nothing is known. */
    SizeFacts UNKNOWN = builder().build();

    /** {@return whether machines of the size have a temporary disk, which Azure also calls the resource disk} */
    Optional<Boolean> temporaryDisk();

    /** {@return whether machines of the size can have accelerated networking} */
    Optional<Boolean> acceleratedNetworking();

    /** {@return whether machines of the size reach their disks by NVMe only, and not by SCSI} */
    Optional<Boolean> nvmeOnly();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link SizeFacts}. */
    final class Builder extends ImmutableSizeFacts.Builder {

        Builder() {}
    }
}
