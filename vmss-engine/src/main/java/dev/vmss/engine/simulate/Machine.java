package dev.vmss.engine.simulate;

import dev.vmss.engine.effective.InstanceStatus;
import dev.vmss.model.ScaleSetInstance;

/** An instance in a simulation. Mutable; only the fleet that holds it changes it. */
final class Machine {

    private final String id;
    private int version;
    private int previousVersion;
    private boolean running;
    private boolean deallocatedByPlan;
    private boolean away;
    private boolean failed;
    private boolean isNew;

    /** What the instance view said, until the instance is upgraded or gets a new OS disk. */
    private boolean broken;

    private Machine(String id, int version) {
        this.id = id;
        this.version = version;
        this.previousVersion = version;
        this.running = true;
    }

    /** An instance that the simulation itself makes, from the latest model. */
    static Machine made(String id, boolean fails) {
        Machine machine = new Machine(id, 1);
        machine.isNew = true;
        machine.failed = fails;
        return machine;
    }

    static Machine of(ScaleSetInstance instance, boolean outdated) {
        InstanceStatus status = InstanceStatus.of(instance);
        String id = status.id().orElseThrow(() -> new IllegalArgumentException(InstanceStatus.NO_ID));
        Machine machine = new Machine(id, outdated ? 0 : 1);
        machine.broken = !status.isHealthy() && !status.isSettling();
        machine.running = status.isRunning();
        return machine;
    }

    String id() {
        return id;
    }

    int version() {
        return version;
    }

    boolean running() {
        return running;
    }

    boolean failed() {
        return failed;
    }

    boolean isNew() {
        return isNew;
    }

    /** Whether the instance says of itself that it does not work, whatever the script says. */
    boolean broken() {
        return broken || failed;
    }

    boolean away() {
        return away || deallocatedByPlan;
    }

    boolean available() {
        return running && !away;
    }

    void leave() {
        away = true;
    }

    void comeBack(boolean fails) {
        away = false;
        failed = fails;
        broken = broken && fails;
    }

    /** Comes back with the same disks, so that nothing on them is repaired. */
    void restart(boolean fails) {
        away = false;
        failed = fails;
    }

    void upgrade(int latest) {
        previousVersion = version;
        version = latest;
    }

    void rollBack() {
        away = false;
        failed = false;
        version = previousVersion;
    }

    void deallocate() {
        running = false;
        deallocatedByPlan = true;
    }

    void start() {
        running = true;
        deallocatedByPlan = false;
    }
}
