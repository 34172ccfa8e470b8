package dev.vmss.engine.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** The virtual time of the fake service, and what is due at which time. Guarded by the lock of the service. */
final class FakeClock {

    private final PriorityQueue<Due> agenda =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::number));
    private final Instant start;
    private Duration elapsed = Duration.ZERO;
    private long scheduled;

    FakeClock(Instant start) {
        this.start = start;
    }

    /**
     * Something that is to happen.
     *
     * @param at when
     * @param number its place among what happens at the same time
     * @param action what
     */
    record Due(Duration at, long number, Runnable action) {}

    Instant now() {
        return start.plus(elapsed);
    }

    Duration elapsed() {
        return elapsed;
    }

    /** Notes that something is to happen at a time, counted from the start. */
    Due at(Duration time, Runnable action) {
        Due due = new Due(time, scheduled++, action);
        agenda.add(due);
        return due;
    }

    void cancel(Due due) {
        agenda.remove(due);
    }

    void advance(Duration duration) {
        Duration end = elapsed.plus(duration);
        while (!agenda.isEmpty() && agenda.peek().at().compareTo(end) <= 0) {
            Due due = agenda.poll();
            elapsed = elapsed.compareTo(due.at()) > 0 ? elapsed : due.at();
            due.action().run();
        }
        elapsed = end;
    }

    /** Lets the time pass until nothing is due any more. */
    void finish() {
        while (!agenda.isEmpty()) {
            Duration next = agenda.peek().at().minus(elapsed);
            advance(next.isNegative() ? Duration.ZERO : next);
        }
    }
}
