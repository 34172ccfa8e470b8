package dev.vmss.model.policy;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.KeyedBy;
import dev.vmss.model.schema.Omission;
import dev.vmss.model.schema.OmittedParts;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The hooks by which the platform asks before it does something to the scale set.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#lifecyclehooksprofile">
 *     LifecycleHooksProfile</a>
 */
@Value.Immutable
public interface LifecycleHooksProfile extends ModelObject, WithLifecycleHooksProfile {

    /** {@return the hooks, at most one for each type} */
    @Since("2025-11-01")
    @KeyedBy("type")
    @OmittedParts(
            value = Omission.UNKNOWN,
            reason = "What the service does with members that a request leaves out of an element was not seen.",
            source = "no source")
    Optional<ModelList<LifecycleHook>> lifecycleHooks();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link LifecycleHooksProfile}. */
    final class Builder extends ImmutableLifecycleHooksProfile.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link LifecycleHooksProfile#lifecycleHooks()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder lifecycleHooks(Collection<LifecycleHook> elements) {
            return lifecycleHooks(ModelList.copyOf(elements));
        }
    }
}
