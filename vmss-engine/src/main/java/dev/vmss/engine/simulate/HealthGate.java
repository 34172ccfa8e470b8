package dev.vmss.engine.simulate;

import dev.vmss.engine.effective.RollingLimits;
import dev.vmss.engine.plan.Breach;
import dev.vmss.engine.rules.AzureError;
import dev.vmss.engine.simulate.SimulationEvent.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides before and after each batch of a rolling upgrade whether it goes on. */
final class HealthGate {

    private final Fleet fleet;
    private final RollingLimits limits;
    private final UpgradedShare share;
    private final List<String> upgraded = new ArrayList<>();
    private boolean started;

    HealthGate(Fleet fleet, RollingLimits limits, UpgradedShare share) {
        this.fleet = fleet;
        this.limits = limits;
        this.share = share;
    }

    /** Looks at the whole set before a batch. */
    Optional<AzureError> beforeBatch() {
        Breach breach = started ? Breach.BETWEEN_BATCHES : Breach.BEFORE_ANY_BATCH;
        started = true;
        int unhealthy = fleet.unhealthy();
        return limits.isExceededBy(unhealthy, fleet.size())
                ? Optional.of(breach.error(unhealthy, fleet.size(), limits.maxUnhealthyPercent(), List.of()))
                : Optional.empty();
    }

    /** Looks at the upgraded instances after a batch. */
    Optional<AzureError> afterBatch(List<String> batch) {
        upgraded.addAll(batch);
        List<String> failed = failed();
        int total = share == UpgradedShare.OF_ALL ? fleet.size() : upgraded.size();
        return limits.isExceededByUpgraded(failed.size(), total)
                ? Optional.of(
                        Breach.AFTER_A_BATCH.error(failed.size(), total, limits.maxUnhealthyUpgradedPercent(), failed))
                : Optional.empty();
    }

    /**
     * Puts the instances that failed back on the model they had, where the policy asks for it. How many at a time is not
     * documented; one after the other stays within what the plan promised.
     */
    void rollBack() {
        List<Machine> failed = fleet.find(failed()).stream()
                .filter(machine -> !machine.isNew())
                .toList();
        if (limits.rollsBack() && !failed.isEmpty()) {
            failed.forEach(fleet::rollBack);
            List<String> ids = failed.stream().map(Machine::id).toList();
            fleet.record(Kind.ROLLED_BACK, ids, "failed instances are rolled back to the previous model");
        }
    }

    private List<String> failed() {
        return fleet.find(upgraded).stream()
                .filter(fleet::isUnhealthy)
                .map(Machine::id)
                .toList();
    }
}
