package dev.vmss.engine.plan;

import dev.vmss.engine.impact.Disruption;
import dev.vmss.engine.impact.Impact;
import dev.vmss.engine.impact.Propagation;
import dev.vmss.engine.impact.UpdateImpact;
import java.util.List;
import java.util.stream.Stream;

/**
 * What all batches of an upgrade have in common.
 *
 * @param disruption how much it disrupts an instance that lacked nothing before
 * @param effect what an instance suffers, in a short sentence
 * @param causes the changes that the instances get
 */
record BatchUpgrade(Disruption disruption, String effect, List<String> causes) {

    BatchUpgrade {
        causes = List.copyOf(causes);
    }

    /** The upgrade by which the changes reach instances that take them with the latest model. */
    static BatchUpgrade of(UpdateImpact impact) {
        return of(impact, impact.byPolicy());
    }

    /** The same, if part of the disruption is a separate step. */
    static BatchUpgrade of(UpdateImpact impact, Disruption disruption) {
        List<String> causes = Stream.concat(
                        impact.effects().stream()
                                .filter(effect -> effect.impact().propagation() == Propagation.BY_POLICY)
                                .map(effect -> effect.change().path()),
                        impact.unverifiable().stream()
                                .filter(path -> Impact.of(path).propagation() == Propagation.BY_POLICY))
                .map(Object::toString)
                .toList();
        return new BatchUpgrade(disruption, effect(disruption), causes);
    }

    private static String effect(Disruption disruption) {
        return switch (disruption) {
            case NONE, SET_LEVEL, NEW_INSTANCES -> "as far as it differs";
            case IN_PLACE -> "in place, while it runs";
            case RESTART -> "restarts";
            case REIMAGE -> "the OS disk is replaced";
            case DEALLOCATE -> "deallocated and started";
            case REPLACE -> "deleted and recreated";
        };
    }

    Step step(Actor actor, List<InstanceState> batch) {
        List<String> ids = batch.stream().map(InstanceState::id).toList();
        return new InstanceStep.UpgradeInstances(actor, ids, disruption, effect, causes);
    }
}
