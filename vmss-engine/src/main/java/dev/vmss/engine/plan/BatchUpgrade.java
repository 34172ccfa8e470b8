package dev.vmss.engine.plan;

import dev.vmss.engine.impact.Disruption;
import java.util.List;

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

    static BatchUpgrade of(Disruption disruption, List<String> causes) {
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
