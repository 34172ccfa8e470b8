package dev.vmss.model.upgrade;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One of the errors that an {@link ApiError} summarizes.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-rolling-upgrades/get-latest#apierrorbase">
 *     ApiErrorBase</a>
 */
@Value.Immutable
public interface ApiErrorDetail extends ModelObject, WithApiErrorDetail {

    /** {@return the code of the error} */
    @Since("2017-03-30")
    Optional<String> code();

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

    /** Builds a {@link ApiErrorDetail}. */
    final class Builder extends ImmutableApiErrorDetail.Builder implements JsonForm {

        Builder() {}
    }
}
