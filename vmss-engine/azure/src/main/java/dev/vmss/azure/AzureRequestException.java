package dev.vmss.azure;

import com.azure.core.http.HttpResponse;
import com.azure.core.management.exception.ManagementError;
import com.azure.core.management.exception.ManagementException;
import dev.vmss.engine.rules.AzureError;
import dev.vmss.model.mapper.JsonForm;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Azure answered with an error, or with something unreadable. The message contains the method, the address without its query,
 * the status, and Azure's code and message if present.
 */
public final class AzureRequestException extends ManagementException implements JsonForm {

    private static final long serialVersionUID = 1L;

    /** The address without its query. */
    private final String address;

    /** The HTTP status. */
    private final int status;

    /** The time to wait, if Azure specifies it. */
    private final @Nullable Duration retryAfter;

    private final transient @Nullable AzureError error;

    AzureRequestException(
            String message,
            String address,
            HttpResponse response,
            @Nullable AzureError error,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause) {
        super(message, response, error == null ? null : new ManagementError(error.code(), error.message()));
        this.address = address;
        this.status = response.getStatusCode();
        this.retryAfter = retryAfter;
        this.error = error;
        if (cause != null) {
            initCause(cause);
        }
    }

    /** {@return the address of the request, without its query} */
    public String address() {
        return address;
    }

    /** {@return the HTTP status of the answer; one of success if the answer could not be read} */
    public int status() {
        return status;
    }

    /** {@return Azure's error, if the answer contains one} */
    public Optional<AzureError> error() {
        return Optional.ofNullable(error);
    }

    /** {@return how long to wait before the next try, if Azure says so} */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** {@return what is wrong in a sentence, never null} */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** {@return the class and the message} */
    @Override
    public String toString() {
        return getClass().getName() + ": " + getMessage();
    }
}
