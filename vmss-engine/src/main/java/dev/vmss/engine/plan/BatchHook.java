package dev.vmss.engine.plan;

import dev.vmss.model.mapper.JsonForm;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * The caller's own step around each batch of the operator, such as to drain the instances before it or to verify them after
 * it.
 *
 * @param name its name: a letter, then letters, digits, {@code -} and {@code _}, at most 64 characters
 * @param duration the duration for which the plan waits, zero or more
 */
public record BatchHook(String name, Duration duration) implements JsonForm {

    /** Whether a hook is before or after a batch. */
    public enum Moment {
        /** Before the operator acts on the batch. */
        BEFORE,
        /** After the batch is healthy again. */
        AFTER
    }

    /** A name without special characters in commands and reports. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    /**
     * Checks the hook.
     *
     * @param name its name
     * @param duration the duration for which the plan waits
     * @throws IllegalArgumentException if the name is invalid, or the duration is negative
     */
    public BatchHook {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "the name of a hook must be a letter, then letters, digits, - and _, at most 64 characters");
        } else if (duration.isNegative()) {
            throw new IllegalArgumentException("the duration of a hook must not be negative");
        }
    }

    /**
     * A hook from its text.
     *
     * @param text such as {@code drain=PT5M}, or {@code approve} for a hook without a duration
     * @return the hook
     * @throws IllegalArgumentException if the name is invalid, or the duration is not an ISO 8601 duration or is negative
     */
    public static BatchHook of(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            return new BatchHook(text, Duration.ZERO);
        }
        try {
            return new BatchHook(text.substring(0, equals), Duration.parse(text.substring(equals + 1)));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("the duration of a hook must be one of ISO 8601, such as PT5M", e);
        }
    }
}
