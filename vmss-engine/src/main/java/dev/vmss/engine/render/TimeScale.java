package dev.vmss.engine.render;

import dev.vmss.engine.text.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a second stands in a picture.
 *
 * @param left where the first one stands
 * @param width how wide all of them are
 * @param seconds how many there are
 */
record TimeScale(double left, double width, long seconds) {

    private static final int MOST_TICKS = 9;

    /** What the name of a time takes, with a gap. */
    private static final int TICK_WIDTH = 70;

    private static final long[] STEPS = {
        10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 21600, 43200, 86400
    };

    double x(long second) {
        return left + width * second / Math.max(1, seconds);
    }

    /** The seconds to be named on the axis. */
    List<Long> ticks() {
        int most = (int) Math.max(1, Math.min(MOST_TICKS, width / TICK_WIDTH));
        long step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && seconds / STEPS[i] <= most; i--) {
            step = STEPS[i];
        }
        while (seconds / step > most) {
            step *= 2;
        }
        List<Long> ticks = new ArrayList<>();
        for (long second = 0; second <= seconds; second += step) {
            ticks.add(second);
        }
        return ticks;
    }

    static String name(long second) {
        return second == 0 ? "0" : Words.duration(Duration.ofSeconds(second));
    }
}
