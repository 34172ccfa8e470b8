package dev.vmss.model.resource;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.reflect.Ranges;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.Range;
import dev.vmss.model.schema.ServiceDefault;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The size of the virtual machines and their number.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#sku">Sku</a>
 */
@Value.Immutable
public interface Sku extends ModelObject, WithSku {

    /** {@return the number of virtual machines} Changing it scales the set at once. */
    @Since("2015-06-15")
    @Range(min = 0)
    Optional<Integer> capacity();

    /**
     * {@return the size of the virtual machines, such as {@code Standard_D2s_v5}} {@code Mix} if the sizes are in the SKU
     * profile. A size that the current hardware does not offer needs the virtual machines to be deallocated first.
     */
    @Since("2015-06-15")
    @IgnoreCase
    Optional<String> name();

    /** {@return the tier of the size, {@code Standard} or {@code Basic}} */
    @Since("2015-06-15")
    @IgnoreCase
    @ServiceDefault
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

    /** Builds a {@link Sku}. */
    final class Builder extends ImmutableSku.Builder implements JsonForm {

        Builder() {}
    }
}
