package dev.vmss.engine.plan;

import dev.vmss.engine.impact.Disruption;
import java.util.List;
import java.util.Optional;

/** The most that the operator allows a plan to do to an instance. */
final class DisruptionLimit {

    private final Disruption allowed;

    private DisruptionLimit(Disruption allowed) {
        this.allowed = allowed;
    }

    /** What goes beyond the limit, in a sentence, or empty if nothing does or there is none. */
    static Optional<String> exceeded(Situation situation, List<Step> steps) {
        return situation
                .options()
                .mostDisruptiveAllowed()
                .flatMap(allowed -> new DisruptionLimit(allowed).exceededBy(situation, steps));
    }

    private Optional<String> exceededBy(Situation situation, List<Step> steps) {
        Disruption update = situation.leftAlone().isEmpty() ? situation.impact().disruption() : Disruption.NONE;
        if (isExceededBy(update)) {
            String change = situation
                    .impact()
                    .worst()
                    .map(worst -> ": " + worst.change().path())
                    .orElse("");
            return Optional.of(sentence(update) + change + ".");
        }
        for (InstanceUpdate one : situation.instanceUpdates().inOrder(situation.instances())) {
            if (isExceededBy(one.disruption())) {
                return Optional.of(sentence(one.disruption()) + ", to update instance " + one.instance() + ".");
            }
        }
        return steps.stream()
                .filter(step -> isExceededBy(step.disruption()))
                // Who scales in wants instances to go; who rolls with surge may not know that none of them stays.
                .filter(step -> !situation.scaling().isRemoval(step))
                .findFirst()
                .map(step -> sentence(step.disruption()) + ", to " + step.describe() + ".");
    }

    private boolean isExceededBy(Disruption disruption) {
        return disruption.compareTo(allowed) > 0;
    }

    private String sentence(Disruption disruption) {
        return "The effect on instances would be " + disruption + ", which exceeds the allowed " + allowed;
    }
}
