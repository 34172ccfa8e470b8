package dev.vmss.engine.plan;

/**
 * How a percentage of instances is rounded to a number, which Microsoft does not document.
 */
public enum BatchSizing {
    /** Rounds down, because the percentage is called a maximum. */
    ROUND_DOWN,
    /** Rounds up. */
    ROUND_UP;

    /**
     * The number of instances in a batch.
     *
     * @param total the number of instances of the set
     * @param percent the maximum percentage of instances in a batch
     * @return the number, at least 1
     */
    public int size(int total, int percent) {
        int rounding = this == ROUND_UP ? 99 : 0;
        return Math.max(1, (total * percent + rounding) / 100);
    }
}
