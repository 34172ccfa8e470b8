package dev.vmss.model.policy;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One of the sizes of an instance mix.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#skuprofilevmsize">
 *     SkuProfileVMSize</a>
 */
@Value.Immutable
public interface SkuProfileVmSize extends ModelObject, WithSkuProfileVmSize {

    /** {@return the name of the size} Such as {@code Standard_D8s_v5}. */
    @Since("2024-07-01")
    @IgnoreCase
    Optional<String> name();

    /**
     * {@return the rank of the size, the lower the more preferred} Only with the allocation strategy {@code Prioritized};
     * another strategy needs the ranks removed first.
     */
    @Since("2024-11-01")
    Optional<Integer> rank();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link SkuProfileVmSize}. */
    final class Builder extends ImmutableSkuProfileVmSize.Builder implements JsonForm {

        Builder() {}
    }
}
