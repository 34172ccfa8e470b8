package dev.vmss.engine.plan;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * A step of the caller's own that goes with each batch on which the operator acts, such as to drain the instances before it or to
 * verify them after it.
 *
 * @param name what the caller calls it: a letter, then letters, digits, {@code -} and {@code _}, at most 64 characters
 * @param duration how long the plan waits for it, zero or more
 */
public record BatchHook(String name, Duration duration) {

    /** On which side of a batch a hook is. */
    public enum Moment {
        /** Before the operator acts on the batch. */
        BEFORE,
        /** After the batch is healthy again. */
        AFTER
    }

    /** Such a name means nothing in any command or report. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    /**
     * Checks the hook.
     *
     * @param name what the caller calls it
     * @param duration how long the plan waits for it
     * @throws IllegalArgumentException if the name is none, or the duration is negative
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
     * @param text such as {@code drain=PT5M}, or {@code approve} for a hook to which the plan gives no time
     * @return the hook
     * @throws IllegalArgumentException if the name is none, or the duration is no ISO 8601 duration or negative
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
