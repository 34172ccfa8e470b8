package dev.vmss.engine.render;

import java.util.ArrayList;
import java.util.List;

/** What one instance goes through in time. Grows while a timeline is made, and is only read afterwards. */
final class Track {

    /**
     * A stretch of time.
     *
     * @param phase what the instance goes through
     * @param from the second at which it starts
     * @param to the second at which it ends
     * @param step the number of the step behind it, or 0
     */
    record Span(Phase phase, long from, long to, int step) {}

    private final String id;
    private final String zone;
    private final String note;
    private final List<Span> spans = new ArrayList<>();
    private Phase resting;
    private long now;

    Track(String id, String zone, String note, Phase resting) {
        this.id = id;
        this.zone = zone;
        this.note = note;
        this.resting = resting;
    }

    String id() {
        return id;
    }

    String zone() {
        return zone;
    }

    /** Why nothing happens to the instance, or the empty text. */
    String note() {
        return note;
    }

    List<Span> spans() {
        return spans;
    }

    /** The instance goes through a phase, then rests in the one that it was in before. */
    void pass(Phase phase, long from, long to, int step) {
        restUntil(from);
        if (to > from) {
            spans.add(new Span(phase, from, to, step));
        }
        now = Math.max(now, to);
    }

    void rest(Phase phase) {
        resting = phase;
    }

    Phase resting() {
        return resting;
    }

    void restUntil(long time) {
        if (time > now) {
            spans.add(new Span(resting, now, time, 0));
            now = time;
        }
    }
}
