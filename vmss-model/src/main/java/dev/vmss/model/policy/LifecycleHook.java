package dev.vmss.model.policy;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.IsoDuration;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A point in an automatic operation where the platform sends a lifecycle hook event and waits for a program to approve or
 * reject it.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#lifecyclehook">
 *     LifecycleHook</a>
 */
@Value.Immutable
public interface LifecycleHook extends ModelObject, WithLifecycleHook {

    /** {@return what applies to a target of the event that gets no response in time} */
    @Since("2025-11-01")
    Optional<LifecycleHookAction> defaultAction();

    /** {@return when the event is sent} */
    @Since("2025-11-01")
    Optional<LifecycleHookType> type();

    /** {@return how long the event waits for a response} An ISO 8601 duration such as {@code PT8H}. */
    @Since("2025-11-01")
    Optional<IsoDuration> waitDuration();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link LifecycleHook}. */
    final class Builder extends ImmutableLifecycleHook.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link LifecycleHook#defaultAction()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder defaultAction(String text) {
            return defaultAction(LifecycleHookAction.of(text));
        }

        /**
         * Sets {@link LifecycleHook#type()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder type(String text) {
            return type(LifecycleHookType.of(text));
        }

        /**
         * Sets {@link LifecycleHook#waitDuration()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder waitDuration(String text) {
            return waitDuration(IsoDuration.of(text));
        }
    }
}
