package dev.vmss.engine.plan;

import dev.vmss.engine.impact.Disruption;
import java.util.List;
import java.util.Optional;

/** How hard the steps of a plan hit instances, against the most that the operator allows. */
final class Ceiling {

    private Ceiling() {}

    /** What goes beyond, in a sentence, or empty if nothing does. */
    static Optional<String> exceeded(Situation situation, List<Step> steps) {
        return situation.options().mostDisruptiveAllowed().flatMap(allowed -> exceeded(allowed, situation, steps));
    }

    private static Optional<String> exceeded(Disruption allowed, Situation situation, List<Step> steps) {
        Disruption update = situation.impact().disruption();
        if (update.compareTo(allowed) > 0) {
            return Optional.of(sentence(update, allowed)
                    + situation
                            .impact()
                            .worst()
                            .map(worst -> ": " + worst.change().path())
                            .orElse("") + ".");
        }
        for (InstanceUpdate own : situation.instanceUpdates().inOrder(situation.instances())) {
            if (own.disruption().compareTo(allowed) > 0) {
                return Optional.of(
                        sentence(own.disruption(), allowed) + ", to update instance " + own.instance() + ".");
            }
        }
        return steps.stream()
                .filter(step -> of(step).compareTo(allowed) > 0)
                .findFirst()
                .map(step -> sentence(of(step), allowed) + ", to " + step.describe() + ".");
    }

    private static String sentence(Disruption disruption, Disruption allowed) {
        return "Instances would suffer " + disruption + ", more than the " + allowed + " that is allowed";
    }

    /** What a step does to its instances that no change of the update does. */
    static Disruption of(Step step) {
        if (step instanceof InstanceStep.Reimage) {
            return InstanceAction.REIMAGE.disruption();
        } else if (step instanceof InstanceStep.ReimageAll) {
            return InstanceAction.REIMAGE_ALL.disruption();
        } else if (step instanceof InstanceStep.Restart) {
            return InstanceAction.RESTART.disruption();
        } else if (step instanceof InstanceStep.Redeploy) {
            return InstanceAction.REDEPLOY.disruption();
        } else if (step instanceof InstanceStep.Deallocate) {
            return Disruption.DEALLOCATE;
        }
        // Who scales in wants instances to go; who rolls with surge may not know that none of them stays.
        return step instanceof SetStep.CreateSurge ? Disruption.REPLACE : Disruption.NONE;
    }
}
