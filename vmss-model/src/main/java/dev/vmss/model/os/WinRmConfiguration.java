package dev.vmss.model.os;

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
 * How instances that run Windows take remote PowerShell commands (Windows Remote Management).
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update#winrmconfiguration">WinRMConfiguration</a>
 */
@Value.Immutable
public interface WinRmConfiguration extends ModelObject, WithWinRmConfiguration {

    /** {@return the listeners, at most one for each protocol} */
    @Since("2015-06-15")
    @KeyedBy("protocol")
    @OmittedParts(
            value = Omission.UNKNOWN,
            reason = "What the service does with members that a request leaves out of an element was not seen.",
            source = "no source")
    Optional<ModelList<WinRmListener>> listeners();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link WinRmConfiguration}. */
    final class Builder extends ImmutableWinRmConfiguration.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link WinRmConfiguration#listeners()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder listeners(Collection<WinRmListener> elements) {
            return listeners(ModelList.copyOf(elements));
        }
    }
}
