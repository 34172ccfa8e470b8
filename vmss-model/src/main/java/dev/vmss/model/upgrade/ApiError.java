package dev.vmss.model.upgrade;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An error of the Compute service, with the errors that it summarizes.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-rolling-upgrades/get-latest#apierror">
 *     ApiError</a>
 */
@Value.Immutable
public interface ApiError extends ModelObject, WithApiError {

    /** {@return the code of the error} Such as {@code MaxUnhealthyInstancePercentExceededInRollingUpgrade}. */
    @Since("2017-03-30")
    Optional<String> code();

    /** {@return the errors that this one summarizes} */
    @Since("2017-03-30")
    Optional<ModelList<ApiErrorDetail>> details();

    /** {@return the exception inside the service that caused the error} */
    @Since("2017-03-30")
    Optional<InnerError> innererror();

    /** {@return the message of the error, for people} */
    @Since("2017-03-30")
    Optional<String> message();

    /** {@return the property or resource that the error is about} */
    @Since("2017-03-30")
    Optional<String> target();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ApiError}. */
    final class Builder extends ImmutableApiError.Builder implements JsonForm {

        Builder() {}

        /**
         * Sets {@link ApiError#details()} to the elements of a collection.
         *
         * @param elements the elements in order, none of them {@code null}; they are copied
         * @return this builder
         */
        public Builder details(Collection<ApiErrorDetail> elements) {
            return details(ModelList.copyOf(elements));
        }
    }
}
