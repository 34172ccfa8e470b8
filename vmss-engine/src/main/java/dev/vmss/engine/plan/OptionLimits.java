package dev.vmss.engine.plan;

import java.util.List;
import java.util.Optional;

/** What the operator's options leave no plan for. */
final class OptionLimits {

    private OptionLimits() {}

    /**
     * Why nobody should carry steps out.
     *
     * @param situation what is known
     * @param steps the steps as they would be
     * @return the reason, or empty if the steps are what the options ask for
     */
    static Optional<PlanWarning> exceeded(Situation situation, List<Step> steps) {
        return DisruptionLimit.exceeded(situation, steps)
                .map(reason -> new PlanWarning("too-disruptive", reason))
                .or(() -> stopWhileDeallocated(situation));
    }

    /** Nobody has shown that an instance with the old model starts again when the set has the new one. */
    private static Optional<PlanWarning> stopWhileDeallocated(Situation situation) {
        boolean stops = situation.options().stopAfterBatches().isPresent()
                || situation.options().stopAfterPercent().isPresent();
        return stops && !situation.toDeallocate().isEmpty()
                ? Optional.of(new PlanWarning(
                        "stop-while-deallocated",
                        "All instances must be deallocated for this update, and those that do not get it before a stop"
                                + " may not start again. Plan it without a stop; the instances that go first are started"
                                + " and waited for before the others have their turn."))
                : Optional.empty();
    }
}
