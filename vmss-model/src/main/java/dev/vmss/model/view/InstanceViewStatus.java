package dev.vmss.model.view;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Timestamp;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One state of a resource. The part of the code before the slash is the kind of state.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-vms/get-instance-view">
 *     InstanceViewStatus</a>
 */
@Value.Immutable
public interface InstanceViewStatus extends ModelObject, WithInstanceViewStatus {

    /** {@return the code, such as {@code PowerState/running}} */
    @Since("2021-11-01")
    Optional<String> code();

    /** {@return a short text for people, such as {@code VM running}} */
    @Since("2021-11-01")
    Optional<String> displayStatus();

    /** {@return how serious the state is} */
    @Since("2021-11-01")
    Optional<StatusLevel> level();

    /** {@return a longer text for people, such as that of an error} */
    @Since("2021-11-01")
    Optional<String> message();

    /** {@return the time at which the state was reached or last reported} */
    @Since("2021-11-01")
    Optional<Timestamp> time();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link InstanceViewStatus}. */
    final class Builder extends ImmutableInstanceViewStatus.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link InstanceViewStatus#level()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder level(String text) {
            return level(StatusLevel.of(text));
        }

        /**
         * Sets {@link InstanceViewStatus#time()} from its text.
         *
         * @param text the value as text
         * @return this builder
         */
        public Builder time(String text) {
            return time(Timestamp.of(text));
        }
    }
}
