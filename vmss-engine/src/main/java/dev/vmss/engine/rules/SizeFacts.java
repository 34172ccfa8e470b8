package dev.vmss.engine.rules;

import dev.vmss.model.mapper.JsonForm;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Facts about a machine size that the model of a set does not contain. A fact that is not known is empty.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/resource-skus/list">Capabilities of sizes</a>
 */
@Value.Immutable
public interface SizeFacts extends WithSizeFacts, JsonForm {

    /** Nothing is known. */
    SizeFacts UNKNOWN = builder().build();

    /** {@return whether machines of the size have a temporary disk, which Azure also calls the resource disk} */
    Optional<Boolean> temporaryDisk();

    /** {@return whether the size supports accelerated networking} */
    Optional<Boolean> acceleratedNetworking();

    /** {@return whether the size supports only NVMe disk controllers, not SCSI} */
    Optional<Boolean> nvmeOnly();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link SizeFacts}. */
    final class Builder extends ImmutableSizeFacts.Builder implements JsonForm {

        Builder() {}
    }
}
