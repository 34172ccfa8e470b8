package dev.vmss.engine.plan;

import dev.vmss.engine.effective.InstanceStatus;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.ScaleSetInstanceProperties;
import dev.vmss.model.value.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a plan needs to know about an instance.
 *
 * @param id the instance's id
 * @param zone its zone, or the empty text
 * @param current whether it has the latest model
 * @param isProtected whether actions of the set leave it out
 * @param healthy whether it is healthy
 * @param settling whether it is not healthy yet, but still within its grace period
 * @param running whether it runs
 * @param updateDomain its update domain, or -1
 * @param faultDomain its fault domain, or -1
 * @param scaleInProtected whether scaling in leaves it out
 * @param failed whether the last operation on it failed
 * @param created when it was made, as text that sorts by time; the empty text if that is not known
 */
record InstanceState(
        String id,
        String zone,
        boolean current,
        boolean isProtected,
        boolean healthy,
        boolean settling,
        boolean running,
        int updateDomain,
        int faultDomain,
        boolean scaleInProtected,
        boolean failed,
        String created) {

    static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    /** Reads the states of instances, sorted by zone and id so that a plan does not depend on the order of a list. */
    static List<InstanceState> of(List<ScaleSetInstance> instances) {
        List<InstanceState> states = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < instances.size(); i++) {
            InstanceState state = of(instances.get(i), i);
            if (!ids.add(InstanceStatus.comparable(state.id))) {
                throw new InvalidInstanceException("[" + i + "].instanceId", "two instances have the id " + state.id);
            }
            states.add(state);
        }
        states.sort(Comparator.comparing(InstanceState::zone, BY_NUMBER).thenComparing(InstanceState::id, BY_NUMBER));
        return states;
    }

    private static InstanceState of(ScaleSetInstance instance, int index) {
        InstanceStatus status = InstanceStatus.of(instance);
        String id = status.id()
                .orElseThrow(() -> new InvalidInstanceException("[" + index + "].instanceId", InstanceStatus.NO_ID));
        return new InstanceState(
                id,
                status.zone(),
                status.hasLatestModel(),
                status.isProtectedFromActions(),
                status.isHealthy(),
                status.isSettling(),
                status.isRunning(),
                status.updateDomain(),
                status.faultDomain(),
                status.isProtectedFromScaleIn(),
                status.hasFailed(),
                instance.properties()
                        .flatMap(ScaleSetInstanceProperties::timeCreated)
                        .map(Timestamp::text)
                        .orElse(""));
    }

    /** The id alone tells the instances of a set apart. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Whether an upgrade takes the instance in the state it is in, which Microsoft does not document. */
    boolean isTaken(PlanOptions options) {
        return (running || options.stoppedInstances() == StoppedInstances.UPGRADED)
                && (!failed || options.failedInstances() == FailedInstances.UPGRADED);
    }

    /** Whether a rolling upgrade counts it as unhealthy. An instance that does not run reports no health. */
    boolean unhealthy() {
        return running && !healthy && !settling;
    }

    boolean serving() {
        return healthy && running;
    }
}
