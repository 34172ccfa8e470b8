package dev.vmss.engine.plan;

/**
 * How a percentage of instances becomes a number of them. Microsoft does not document it for numbers that do not come out
 * even.
 */
public enum BatchSizing {
    /** A fraction is dropped, because the percentage is called a maximum. */
    ROUND_DOWN,
    /** A fraction counts as one more instance. */
    ROUND_UP;

    /**
     * The number of instances in a batch.
     *
     * @param total how many instances the set has
     * @param percent how many percent of them a batch has at most
     * @return the number, 1 at the least
     */
    public int size(int total, int percent) {
        int rounding = this == ROUND_UP ? 99 : 0;
        return Math.max(1, (total * percent + rounding) / 100);
    }
}
