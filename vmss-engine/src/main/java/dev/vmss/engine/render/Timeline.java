package dev.vmss.engine.render;

import dev.vmss.engine.effective.InstanceStatus;
import dev.vmss.engine.plan.SetStep;
import dev.vmss.engine.plan.Step;
import dev.vmss.model.ScaleSetInstance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The time of each step of a plan and the phases of each instance, if every step takes as long as assumed and
 * nothing fails. As in the plan's bounds, an instance that a step acts on counts as down.
 */
final class Timeline {

    /**
     * A step in time.
     *
     * @param number its number, from 1
     * @param step the step
     * @param from the second at which it starts
     * @param to the second at which it ends
     */
    record Slot(int number, Step step, long from, long to) {}

    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, Track> tracks = new LinkedHashMap<>();
    private List<Track> created = List.of();
    private int createdBefore;
    private int servingBefore;

    private Timeline() {}

    static Timeline of(PlanReport report) {
        Timeline timeline = new Timeline();
        report.instances().forEach(timeline::addInstance);
        timeline.servingBefore = (int) timeline.tracks.values().stream()
                .filter(track -> track.resting() == Phase.SERVING)
                .count();
        long now = 0;
        for (Step step : report.plan().steps()) {
            long end = now + report.timing().of(step).toSeconds();
            timeline.slots.add(new Slot(timeline.slots.size() + 1, step, now, end));
            timeline.take(step, timeline.slots.size(), now, end);
            now = end;
        }
        for (Track track : timeline.tracks.values()) {
            track.restUntil(now);
        }
        return timeline;
    }

    private void addInstance(ScaleSetInstance instance) {
        InstanceStatus status = InstanceStatus.of(instance);
        String id = status.id().orElse("?");
        boolean serves = status.isServing();
        String note = status.isProtectedFromActions() ? "protected" : serves ? "" : "not serving";
        tracks.put(id, new Track(id, status.zone(), note, serves ? Phase.SERVING : Phase.AWAY));
    }

    private Track track(String id) {
        return Objects.requireNonNull(tracks.get(id), id);
    }

    private void take(Step step, int number, long from, long to) {
        switch (step.kind()) {
            case CREATE_SURGE -> create(((SetStep.CreateSurge) step).count(), number, from, to);
            case SCALE_OUT -> create(((SetStep.ScaleOut) step).count(), number, from, to);
            case WAIT_HEALTHY -> waiting(step).forEach(track -> track.pass(Phase.WAIT, from, to, number));
            default -> act(step, number, from, to);
        }
    }

    /** The instances that a wait is about: those just created if it names none. */
    private List<Track> waiting(Step step) {
        return step.instances().isEmpty()
                ? created
                : step.instances().stream().map(this::track).toList();
    }

    private void act(Step step, int number, long from, long to) {
        if (!step.takesInstancesAway()) {
            return;
        }
        Phase phase = phase(step.kind());
        for (String id : step.instances()) {
            Track track = track(id);
            track.pass(phase, from, to, number);
            afterwards(phase).ifPresent(track::rest);
        }
    }

    /** What an instance goes through while a step acts on it. */
    private static Phase phase(Step.Kind kind) {
        return switch (kind) {
            case UPGRADE_INSTANCES -> Phase.UPGRADE;
            case REIMAGE, REIMAGE_ALL -> Phase.REIMAGE;
            case RESTART, REDEPLOY -> Phase.RESTART;
            case DEALLOCATE -> Phase.DEALLOCATED;
            case START -> Phase.START;
            case DELETE_INSTANCES -> Phase.DELETE;
            case ATTACH_DISK, DETACH_DISK, UPDATE_INSTANCE -> Phase.CHANGE;
            case UPDATE_MODEL,
                    SET_PROPERTY,
                    CREATE_SURGE,
                    SCALE_OUT,
                    CANCEL_ROLLING_UPGRADE,
                    RELEASE_RESOURCES,
                    ADD_POOLS,
                    DELETE_RESOURCE,
                    CREATE_LOAD_BALANCER,
                    CREATE_NAT_RULE,
                    WAIT_HEALTHY,
                    PAUSE,
                    RUN_HOOK,
                    AWAIT_LIFECYCLE_HOOK -> throw new IllegalArgumentException(kind + " acts on no instance");
        };
    }

    /** What an instance is in after a phase, if not what it was in before. */
    private static Optional<Phase> afterwards(Phase phase) {
        return switch (phase) {
            case DEALLOCATED -> Optional.of(Phase.DEALLOCATED);
            case START -> Optional.of(Phase.SERVING);
            case DELETE -> Optional.of(Phase.GONE);
            case SERVING, AWAY, UPGRADE, REIMAGE, CHANGE, RESTART, WAIT, CREATE, GONE -> Optional.empty();
        };
    }

    private void create(int count, int number, long from, long to) {
        List<Track> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = "new " + ++createdBefore;
            Track track = new Track(id, "", "", Phase.GONE);
            track.pass(Phase.CREATE, from, to, number);
            track.rest(Phase.SERVING);
            // The space keeps it apart from any id of Azure's.
            tracks.put(" " + id, track);
            made.add(track);
        }
        created = made;
    }

    List<Slot> slots() {
        return slots;
    }

    long seconds() {
        return slots.isEmpty() ? 0 : slots.get(slots.size() - 1).to();
    }

    /** How many instances serve before the plan starts. */
    int servingBefore() {
        return servingBefore;
    }

    int size() {
        return tracks.size();
    }

    /** The instances of each zone, both in order; those to be created come last, under the name {@code new}. */
    Map<String, List<Track>> byZone() {
        Map<String, List<Track>> zones = new TreeMap<>(
                Comparator.comparing((String zone) -> zone.equals("new")).thenComparing(Ids.BY_NUMBER));
        tracks.forEach((key, track) -> {
            String zone = key.startsWith(" new ") ? "new" : track.zone();
            zones.computeIfAbsent(zone, any -> new ArrayList<>()).add(track);
        });
        zones.values().forEach(list -> list.sort(Comparator.comparing(Track::id, Ids.BY_NUMBER)));
        return zones;
    }

    /** How many of some instances are in each phase, by the second from which on that is so; the last is the plan's end. */
    static TreeMap<Long, Map<Phase, Integer>> counts(List<Track> tracks) {
        TreeMap<Long, Map<Phase, Integer>> changes = new TreeMap<>();
        for (Track track : tracks) {
            for (Track.Span span : track.spans()) {
                changes.computeIfAbsent(span.from(), any -> new TreeMap<>()).merge(span.phase(), 1, Integer::sum);
                changes.computeIfAbsent(span.to(), any -> new TreeMap<>()).merge(span.phase(), -1, Integer::sum);
            }
        }
        TreeMap<Long, Map<Phase, Integer>> counts = new TreeMap<>();
        Map<Phase, Integer> running = new TreeMap<>();
        changes.forEach((time, change) -> {
            change.forEach((phase, difference) -> running.merge(phase, difference, Integer::sum));
            counts.put(time, new TreeMap<>(running));
        });
        return counts;
    }

    /** All instances. */
    List<Track> all() {
        return List.copyOf(tracks.values());
    }
}
