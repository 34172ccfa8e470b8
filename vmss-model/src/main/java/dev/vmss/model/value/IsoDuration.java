package dev.vmss.model.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A duration in ISO 8601 that preserves its text: {@code PT60M} stays {@code PT60M}, and equals {@code PT1H}.
 */
public final class IsoDuration extends TextValue {

    private IsoDuration(String text) {
        super(text);
    }

    /**
     * The duration of a text.
     *
     * @param text any text; a text that is not an ISO 8601 duration has no {@link #toDuration() length}
     * @return the duration
     */
    @JsonCreator
    public static IsoDuration of(String text) {
        return new IsoDuration(text);
    }

    /**
     * A duration of the given length.
     *
     * @param duration the length
     * @return the duration, written as {@link Duration#toString()} writes it
     */
    public static IsoDuration of(Duration duration) {
        return new IsoDuration(duration.toString());
    }

    /**
     * The length of time.
     *
     * @return the length, or empty if the text is not an ISO 8601 duration in days or smaller units
     */
    public Optional<Duration> toDuration() {
        try {
            return Optional.of(Duration.parse(text()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    protected Object comparable() {
        Optional<Duration> duration = toDuration();
        return duration.isPresent() ? duration.get() : text();
    }
}
