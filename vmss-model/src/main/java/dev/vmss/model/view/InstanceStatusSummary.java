package dev.vmss.model.view;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.KeyedBy;
import dev.vmss.model.schema.ReadOnly;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How many instances of a scale set are in which state.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/get-instance-view">
 *     VirtualMachineScaleSetInstanceViewStatusesSummary</a>
 */
@Value.Immutable
public interface InstanceStatusSummary extends ModelObject, WithInstanceStatusSummary {

    /** {@return the number of instances per state, one entry per code} States that no instance is in are left out. */
    @Since("2015-06-15")
    @ReadOnly
    @KeyedBy("code")
    Optional<ModelList<StatusCount>> statusesSummary();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link InstanceStatusSummary}. */
    final class Builder extends ImmutableInstanceStatusSummary.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link InstanceStatusSummary#statusesSummary()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder statusesSummary(Collection<StatusCount> elements) {
            return statusesSummary(ModelList.copyOf(elements));
        }
    }
}
