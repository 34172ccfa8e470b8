package dev.vmss.engine.simulate;

import dev.vmss.engine.simulate.SimulationEvent.Kind;
import dev.vmss.engine.simulate.SimulationResult.InstanceOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** The instances of a simulation, its virtual clock, and what has happened. Not thread-safe. */
final class Fleet {

    private final Map<String, Machine> machines = new LinkedHashMap<>();
    private final List<SimulationEvent> timeline = new ArrayList<>();
    private final HealthScript script;
    private final Duration offset;
    private final int baseVersion;
    private final IntFunction<String> ids;
    private Duration now = Duration.ZERO;
    private int created;
    private int maxDown;
    private int minServing = Integer.MAX_VALUE;

    /**
     * An empty fleet.
     *
     * @param script the failures
     * @param offset how far the script has come when the simulation begins
     * @param baseVersion what the script calls the model before the update
     * @param ids the ids of instances that are created, by how many were created before
     */
    Fleet(HealthScript script, Duration offset, int baseVersion, IntFunction<String> ids) {
        this.script = script;
        this.offset = offset;
        this.baseVersion = baseVersion;
        this.ids = ids;
    }

    void add(Machine machine) {
        machines.put(machine.id(), machine);
    }

    Duration now() {
        return now;
    }

    int size() {
        return machines.size();
    }

    List<Machine> find(Collection<String> ids) {
        return ids.stream().filter(machines::containsKey).map(machines::get).toList();
    }

    void record(Kind kind, Collection<String> ids, String message) {
        timeline.add(new SimulationEvent(now, kind, List.copyOf(ids), message));
    }

    void advance(Duration duration) {
        Duration end = now.plus(duration);
        observe();
        // Health that comes and goes meanwhile counts too.
        while (nextChange().filter(change -> change.compareTo(end) < 0).isPresent()) {
            now = nextChange().orElseThrow();
            observe();
        }
        now = end;
        observe();
    }

    /** The next time at which the script changes something, on the clock of the simulation. */
    private Optional<Duration> nextChange() {
        return script.nextChange(now.plus(offset)).map(change -> change.minus(offset));
    }

    /** Waits until instances are healthy, at most for a time. */
    boolean awaitHealthy(Collection<String> ids, Duration timeout) {
        Duration deadline = now.plus(timeout);
        while (!find(ids).stream().allMatch(machine -> isHealthy(machine) || !machine.running() || machine.failed())) {
            Duration next = nextChange()
                    .filter(change -> change.compareTo(deadline) < 0)
                    .orElse(deadline);
            if (now.compareTo(deadline) >= 0) {
                break;
            }
            advance(next.minus(now));
        }
        return find(ids).stream().noneMatch(this::isUnhealthy);
    }

    boolean isHealthy(Machine machine) {
        return !machine.broken() && script.isHealthy(machine.id(), baseVersion + machine.version(), now.plus(offset));
    }

    /** A machine that does not run reports no health at all, and is not held against the set. */
    boolean isUnhealthy(Machine machine) {
        return machine.failed() || machine.running() && !isHealthy(machine);
    }

    int unhealthy() {
        return (int) machines.values().stream().filter(this::isUnhealthy).count();
    }

    /** Looks at the fleet as it is now, for the bounds. */
    void observe() {
        int down = 0;
        int serving = 0;
        for (Machine machine : machines.values()) {
            down += machine.away() ? 1 : 0;
            serving += machine.available() && isHealthy(machine) ? 1 : 0;
        }
        maxDown = Math.max(maxDown, down);
        minServing = Math.min(minServing, serving);
    }

    List<String> create(int count, String why) {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = ids.apply(created++);
            add(Machine.made(id, script.isFailing(id)));
            made.add(id);
        }
        record(Kind.CREATED, made, why);
        recordFailures(made);
        return made;
    }

    void delete(Collection<String> ids, String why) {
        machines.keySet().removeAll(ids);
        record(Kind.DELETED, ids, why);
        observe();
    }

    /** Takes instances away for the time of an operation and brings them back. */
    void work(Collection<String> ids, boolean givesModel) {
        List<Machine> batch = find(ids);
        batch.forEach(Machine::leave);
        advance(script.operationTime());
        for (Machine machine : batch) {
            boolean fails = script.isFailing(machine.id());
            if (givesModel && !fails) {
                machine.upgrade(1);
            }
            machine.comeBack(fails);
        }
    }

    /** Takes instances away for the time of an operation that leaves what is on their OS disks as it is. */
    void restart(Collection<String> ids) {
        List<Machine> batch = find(ids);
        batch.forEach(Machine::leave);
        advance(script.operationTime());
        batch.forEach(machine -> machine.restart(script.isFailing(machine.id())));
    }

    /** The previous model goes back on a machine, which takes as long as any operation. */
    void rollBack(Machine machine) {
        machine.leave();
        advance(script.operationTime());
        machine.rollBack();
    }

    void recordFailures(Collection<String> ids) {
        List<String> failed =
                find(ids).stream().filter(Machine::failed).map(Machine::id).toList();
        if (!failed.isEmpty()) {
            record(Kind.FAILED, failed, "the instances could not be provisioned");
        }
    }

    int maxDown() {
        return maxDown;
    }

    int minServing() {
        return minServing;
    }

    List<SimulationEvent> timeline() {
        return timeline;
    }

    List<InstanceOutcome> outcomes() {
        return machines.values().stream()
                .map(machine -> new InstanceOutcome(
                        machine.id(), machine.version() == 1, !isUnhealthy(machine), machine.running()))
                .toList();
    }
}
