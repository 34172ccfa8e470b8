package dev.vmss.model.upgrade;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.schema.Since;
import dev.vmss.model.value.ModelObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The exception inside the service that caused an {@link ApiError}. It helps the support of Azure rather than a program.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-set-rolling-upgrades/get-latest#innererror">
 *     InnerError</a>
 */
@Value.Immutable
public interface InnerError extends ModelObject, WithInnerError {

    /** {@return the internal message of the error or a dump of the exception} */
    @Since("2017-03-30")
    Optional<String> errordetail();

    /** {@return the type of the exception} */
    @Since("2017-03-30")
    Optional<String> exceptiontype();

    /** {@return a builder without values} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link InnerError}. */
    final class Builder extends ImmutableInnerError.Builder implements JsonForm {

        Builder() {}
    }
}
