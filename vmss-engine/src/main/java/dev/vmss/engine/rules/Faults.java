package dev.vmss.engine.rules;

import dev.vmss.engine.effective.EffectiveSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Faults that an update brings. What a set already is, Azure has accepted, so that only what is there afterwards and was not
 * there before counts, whichever property of several the update changes.
 */
final class Faults {

    private Faults() {}

    /** The faults that the set has after the update and did not have before, each told from others by a value. */
    static <T> Set<T> brought(Update update, Function<EffectiveSet, Set<T>> faults) {
        Set<T> after = faults.apply(update.resultingSet());
        if (after.isEmpty()) {
            return after;
        }
        Set<T> brought = new HashSet<>(after);
        brought.removeAll(faults.apply(update.appliedSet()));
        return brought;
    }

    /** Whether a number comes to lie beyond a limit, or further beyond it; either may depend on the set. */
    static boolean exceeds(Update update, ToIntFunction<EffectiveSet> number, ToIntFunction<EffectiveSet> limit) {
        int before = number.applyAsInt(update.appliedSet());
        int after = number.applyAsInt(update.resultingSet());
        return after > limit.applyAsInt(update.resultingSet())
                && (after > before || before <= limit.applyAsInt(update.appliedSet()));
    }
}
