package dev.vmss.engine.plan;

import dev.vmss.engine.effective.InstanceStatus;
import dev.vmss.model.value.Timestamp;

/**
 * What a plan needs to know about an instance.
 *
 * @param position its position in the list of instances, which tells it apart from the others
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
        int position,
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

    /**
     * The state of an instance.
     *
     * @param position its position in the list of instances
     * @throws InvalidInstanceException if it has no id
     */
    static InstanceState of(InstanceStatus status, int position) {
        String id = status.id()
                .orElseThrow(() -> new InvalidInstanceException("[" + position + "].instanceId", InstanceStatus.NO_ID));
        return new InstanceState(
                position,
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
                status.timeCreated().map(Timestamp::text).orElse(""));
    }

    /** Whether an upgrade leaves the instance out though it is outdated. */
    boolean isLeftOut(PlanOptions options) {
        return isProtected || options.skipped().contains(id) || !isTaken(options);
    }

    /** Whether an upgrade takes the instance in the state it is in, which Microsoft does not document. */
    private boolean isTaken(PlanOptions options) {
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
