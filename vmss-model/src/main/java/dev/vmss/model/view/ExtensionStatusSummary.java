package dev.vmss.model.view;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.IgnoreCase;
import dev.vmss.model.schema.KeyedBy;
import dev.vmss.model.schema.ReadOnly;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How many instances of a scale set have one extension in which state.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/get-instance-view">
 *     VirtualMachineScaleSetVMExtensionsSummary</a>
 */
@Value.Immutable
public interface ExtensionStatusSummary extends ModelObject, WithExtensionStatusSummary {

    /** {@return the name of the extension} */
    @Since("2015-06-15")
    @ReadOnly
    @IgnoreCase
    Optional<String> name();

    /** {@return the number of instances per state of the extension, one entry per code} */
    @Since("2015-06-15")
    @ReadOnly
    @KeyedBy("code")
    Optional<ModelList<StatusCount>> statusesSummary();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ExtensionStatusSummary}. */
    final class Builder extends ImmutableExtensionStatusSummary.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link ExtensionStatusSummary#statusesSummary()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder statusesSummary(Collection<StatusCount> elements) {
            return statusesSummary(ModelList.copyOf(elements));
        }
    }
}
