package dev.vmss.engine.simulate;

import dev.vmss.model.mapper.JsonForm;
import java.time.Duration;

/**
 * How virtual time passes for clients of the fake service that wait for their operations.
 *
 * @param atOnce whether operations and rolling upgrades that a request starts end before the answer
 * @param perPoll the virtual time that passes before each answer about an operation
 * @param perRead the virtual time that passes before each other GET
 */
public record Pace(boolean atOnce, Duration perPoll, Duration perRead) implements JsonForm {

    /** Everything that a request starts ends before its answer: no client waits, and nothing is visible in progress. */
    public static final Pace AT_ONCE = new Pace(true, Duration.ZERO, Duration.ZERO);

    /** A minute passes when a client polls an operation. Rolling upgrades continue meanwhile. */
    public static final Pace MINUTE_PER_POLL = perPoll(Duration.ofMinutes(1));

    /** Time passes only with {@link FakeScaleSets#advance}: the test sees everything in progress. */
    public static final Pace STANDING = perPoll(Duration.ZERO);

    /**
     * Checks the times.
     *
     * @param atOnce whether everything ends at once
     * @param perPoll the time per poll
     * @param perRead the time per read
     * @throws IllegalArgumentException if a time is negative
     */
    public Pace {
        requireNoPast("perPoll", perPoll);
        requireNoPast("perRead", perRead);
    }

    private static void requireNoPast(String name, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException(name + ": must not be negative");
        }
    }

    /**
     * A pace at which time passes when a client polls an operation.
     *
     * @param time the virtual time that passes before each answer
     * @return the pace
     * @throws IllegalArgumentException if the time is negative
     */
    public static Pace perPoll(Duration time) {
        return new Pace(false, time, Duration.ZERO);
    }

    /**
     * The same pace for clients that poll a status in a loop, such as that of a rolling upgrade.
     *
     * @param time the virtual time that passes before each GET except of an operation
     * @return the pace
     * @throws IllegalArgumentException if the time is negative
     */
    public Pace withPerRead(Duration time) {
        return new Pace(atOnce, perPoll, time);
    }
}
