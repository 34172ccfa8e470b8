package dev.vmss.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import dev.vmss.engine.rules.AzureError;
import dev.vmss.model.json.InvalidModelException;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.value.ModelObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A completely read answer, and the exceptions for its errors. */
final class Answer {

    private static final HttpHeaderName OPERATION = HttpHeaderName.fromString("Azure-AsyncOperation");

    private final String request;
    private final String address;
    private final HttpResponse response;
    private final byte[] body;

    private Answer(String request, String address, HttpResponse response, byte[] body) {
        this.request = request;
        this.address = address;
        this.response = response;
        this.body = body;
    }

    static Answer of(HttpRequest request, HttpResponse response) {
        BinaryData data = response.getBodyAsBinaryData();
        byte[] body = data == null ? new byte[0] : data.toBytes();
        // The query may contain a secret of the service, and does not identify the request.
        String address = request.getUrl().toString().replaceFirst("\\?.*", "");
        return new Answer(request.getHttpMethod() + " " + address, address, new ReadResponse(response, body), body);
    }

    byte[] body() {
        return body;
    }

    <T extends ModelObject> T document(Class<T> type) {
        try {
            return ModelReader.create()
                    .read(type, new ByteArrayInputStream(body))
                    .value();
        } catch (InvalidModelException e) {
            throw unreadable(e);
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory cannot fail", e);
        }
    }

    Optional<URI> operation() {
        String operation = response.getHeaderValue(OPERATION);
        try {
            return Optional.ofNullable(operation).map(URI::create);
        } catch (IllegalArgumentException e) {
            throw wrong("its header Azure-AsyncOperation is not an address", e);
        }
    }

    /** The time to wait, which a header specifies in seconds, or as a date relative to that of the answer. */
    Optional<Duration> retryAfter() {
        String text = response.getHeaderValue(HttpHeaderName.RETRY_AFTER);
        if (text == null) {
            return Optional.empty();
        } else if (text.strip().matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text.strip())));
        }
        return date(text)
                .flatMap(until -> Optional.ofNullable(response.getHeaderValue(HttpHeaderName.DATE))
                        .flatMap(Answer::date)
                        .map(now -> Duration.between(now, until))
                        .filter(wait -> !wait.isNegative()));
    }

    private static Optional<ZonedDateTime> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The answer is an error. */
    AzureRequestException refused() {
        Optional<AzureError> error = error();
        String what = error.map(known -> " " + known.code() + ": " + known.message())
                .orElse(", and the answer " + (body.length == 0 ? "is empty" : "tells of no error of Azure" + media()));
        String wait = retryAfter()
                .map(time -> " (retry after " + time.toSeconds() + " s)")
                .orElse("");
        return exception(request + ": " + response.getStatusCode() + what + wait, error.orElse(null), null);
    }

    /** The error, if the body is an error document; pages of proxies are not. */
    private Optional<AzureError> error() {
        String text = new String(body, StandardCharsets.UTF_8).strip();
        if (!text.startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.of(AzureError.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The answer reports success, but is not a document. */
    AzureRequestException unreadable(InvalidModelException why) {
        return wrong("the answer" + media() + " cannot be read: " + why.getMessage(), why);
    }

    AzureRequestException wrong(String what) {
        return exception(request + ": " + what, null, null);
    }

    private AzureRequestException wrong(String what, Exception cause) {
        return exception(request + ": " + response.getStatusCode() + ", but " + what, null, cause);
    }

    private AzureRequestException exception(String message, @Nullable AzureError error, @Nullable Exception cause) {
        return new AzureRequestException(
                message, address, response, error, retryAfter().orElse(null), cause);
    }

    private String media() {
        String type = response.getHeaderValue(HttpHeaderName.CONTENT_TYPE);
        return type == null || type.contains("json") ? "" : " (" + type + ")";
    }
}
