package dev.vmss.engine.follow;

import java.util.List;

/**
 * What shows of a step.
 *
 * @param degree how much of it is to be seen
 * @param isTelling whether it shows only once the plan has come so far, so that all steps before had their turn
 * @param left the instances for which it is still to be done
 */
record Trace(Degree degree, boolean isTelling, List<String> left) {

    /** How much of a step is to be seen. */
    enum Degree {
        NOTHING,
        PART,
        ALL,
        /** There is nothing left on which it could be carried out. */
        POINTLESS
    }

    /** The step leaves no trace. */
    static final Trace NONE = new Trace(Degree.NOTHING, false, List.of());

    Trace {
        left = List.copyOf(left);
    }

    static Trace telling(boolean isThere) {
        return new Trace(isThere ? Degree.ALL : Degree.NOTHING, true, List.of());
    }

    /** What holds now may have held before the plan began. */
    static Trace weak(boolean isThere) {
        return new Trace(isThere ? Degree.ALL : Degree.NOTHING, false, List.of());
    }

    /** A step on some instances, of which some are left. */
    static Trace of(int all, List<String> left, boolean isBegun) {
        if (all == 0) {
            return new Trace(Degree.POINTLESS, false, List.of());
        } else if (left.isEmpty()) {
            return new Trace(Degree.ALL, true, List.of());
        }
        return new Trace(isBegun || left.size() < all ? Degree.PART : Degree.NOTHING, true, left);
    }

    Trace whoeverDidIt() {
        return new Trace(degree, false, left);
    }

    /** Whether it shows that the plan has come to this step. */
    boolean isReached() {
        return isTelling && (degree == Degree.ALL || degree == Degree.PART);
    }
}
