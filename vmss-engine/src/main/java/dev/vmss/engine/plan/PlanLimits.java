package dev.vmss.engine.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What leaves no plan for an update that Azure allows: the operator's options, or instances that cannot be deallocated. */
final class PlanLimits {

    private PlanLimits() {}

    /**
     * Why nobody should carry steps out.
     *
     * @param situation what is known
     * @param steps the steps as they would be
     * @return the reason, or empty if the steps can be carried out as the options ask for
     */
    static Optional<PlanWarning> exceeded(Situation situation, List<Step> steps) {
        return DisruptionLimit.exceeded(situation, steps)
                .map(reason -> new PlanWarning("too-disruptive", reason))
                .or(() -> deallocationOfEphemeralDisks(situation))
                .or(() -> stopWhileDeallocated(situation))
                .or(() -> LeftAlone.whyNot(situation))
                .or(() -> situation.move().flatMap(move -> MoveLimits.exceeded(situation, move, steps)));
    }

    private static Optional<PlanWarning> deallocationOfEphemeralDisks(Situation situation) {
        return situation.hasEphemeralOsDisks() && !situation.toDeallocate().isEmpty()
                ? Optional.of(new PlanWarning(
                        "ephemeral-os-disks-stay-allocated",
                        "Azure accepts this update only while the instances are deallocated, and it does"
                                + " not deallocate instances with ephemeral OS disks. Omit the change, or make it"
                                + " in a new set: "
                                + deallocating(situation) + "."))
                : Optional.empty();
    }

    private static String deallocating(Situation situation) {
        return situation.deallocating().stream()
                .map(change -> change.path().toString())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Nobody has shown that an instance with the old model starts again when the set has the new one. */
    private static Optional<PlanWarning> stopWhileDeallocated(Situation situation) {
        boolean stops = situation.options().stopAfterBatches().isPresent()
                || situation.options().stopAfterPercent().isPresent();
        return stops && !situation.toDeallocate().isEmpty()
                ? Optional.of(new PlanWarning(
                        "stop-while-deallocated",
                        "All instances must be deallocated for this update, and instances that do not get"
                                + " it before a stop may not start again. Plan the update without a stop; the first"
                                + " instances are started and waited for before the others are upgraded."))
                : Optional.empty();
    }
}
