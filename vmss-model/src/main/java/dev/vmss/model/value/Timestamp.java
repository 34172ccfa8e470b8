package dev.vmss.model.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A point in time that preserves its text; two texts for the same instant are equal.
 */
public final class Timestamp extends TextValue {

    private Timestamp(String text) {
        super(text);
    }

    /**
     * The point in time of a text.
     *
     * @param text any text; a text that is not an ISO 8601 time with an offset has no {@link #toInstant() instant}
     * @return the point in time
     */
    @JsonCreator
    public static Timestamp of(String text) {
        return new Timestamp(text);
    }

    /**
     * The instant.
     *
     * @return the instant, or empty if the text is not an ISO 8601 time with an offset
     */
    public Optional<Instant> toInstant() {
        try {
            return Optional.of(OffsetDateTime.parse(text()).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    protected Object comparable() {
        Optional<Instant> instant = toInstant();
        return instant.isPresent() ? instant.get() : text();
    }
}
