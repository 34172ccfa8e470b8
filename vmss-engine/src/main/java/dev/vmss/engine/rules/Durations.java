package dev.vmss.engine.rules;

import dev.vmss.model.value.IsoDuration;
import java.time.Duration;
import java.util.Optional;

/** Lengths of time that Azure limits. */
final class Durations {

    private Durations() {}

    /** Whether a readable length of time is shorter or longer than allowed. */
    static boolean isOutside(Optional<IsoDuration> duration, int minMinutes, int maxMinutes) {
        return duration.flatMap(IsoDuration::toDuration)
                .filter(length -> length.compareTo(Duration.ofMinutes(minMinutes)) < 0
                        || length.compareTo(Duration.ofMinutes(maxMinutes)) > 0)
                .isPresent();
    }
}
