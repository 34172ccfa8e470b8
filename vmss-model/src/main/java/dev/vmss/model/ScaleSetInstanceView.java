package dev.vmss.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.mapper.JsonForms;
import dev.vmss.model.mapper.JsonInput;
import dev.vmss.model.schema.KeyedBy;
import dev.vmss.model.schema.ReadOnly;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.view.ExtensionStatusSummary;
import dev.vmss.model.view.InstanceStatusSummary;
import dev.vmss.model.view.InstanceViewStatus;
import dev.vmss.model.view.OrchestrationService;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The state of a whole scale set: the number of instances in each state, and the activity of the orchestration
 * services of the set. {@code GET …/virtualMachineScaleSets/{name}/instanceView} returns it; {@link InstanceView}
 * is the state of one instance.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/get-instance-view">
 *     VirtualMachineScaleSetInstanceView</a>
 */
@Value.Immutable
public interface ScaleSetInstanceView extends ModelObject, WithScaleSetInstanceView {

    /** {@return the number of instances in each state of each extension, one entry per extension name} */
    @Since("2015-06-15")
    @ReadOnly
    @KeyedBy("name")
    Optional<ModelList<ExtensionStatusSummary>> extensions();

    /** {@return the states of the orchestration services of the set, one entry per service} */
    @Since("2019-12-01")
    @ReadOnly
    @KeyedBy("serviceName")
    Optional<ModelList<OrchestrationService>> orchestrationServices();

    /** {@return the states of the set itself} Their codes are of the form {@code ProvisioningState/succeeded}. */
    @Since("2015-06-15")
    Optional<ModelList<InstanceViewStatus>> statuses();

    /** {@return the number of instances in each state} */
    @Since("2015-06-15")
    @ReadOnly
    Optional<InstanceStatusSummary> virtualMachine();

    /**
     * The value of JSON that a Jackson mapper has read, of Jackson 2 or 3, with our module or without.
     *
     * @param json the document, in either format
     * @return the value
     * @throws RuntimeException if the document is invalid, or has a placeholder in place of a secret
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ScaleSetInstanceView of(JsonInput json) {
        return JsonForms.read(ScaleSetInstanceView.class, json);
    }

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ScaleSetInstanceView}. */
    final class Builder extends ImmutableScaleSetInstanceView.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link ScaleSetInstanceView#extensions()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder extensions(Collection<ExtensionStatusSummary> elements) {
            return extensions(ModelList.copyOf(elements));
        }

        /**
         * Sets {@link ScaleSetInstanceView#orchestrationServices()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder orchestrationServices(Collection<OrchestrationService> elements) {
            return orchestrationServices(ModelList.copyOf(elements));
        }

        /**
         * Sets {@link ScaleSetInstanceView#statuses()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder statuses(Collection<InstanceViewStatus> elements) {
            return statuses(ModelList.copyOf(elements));
        }
    }
}
