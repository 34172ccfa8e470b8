package dev.vmss.engine.plan;

import java.util.List;

/** Counts batches, and says from when on the operator wants no more of them. Not thread-safe. */
final class StopLimit {

    private final PlanOptions options;
    private final int total;
    private int batches;
    private int instances;

    /**
     * A limit that is not reached yet.
     *
     * @param options what the operator wants
     * @param total the number of instances of the set
     */
    StopLimit(PlanOptions options, int total) {
        this.options = options;
        this.total = total;
    }

    void count(List<InstanceState> batch) {
        batches++;
        instances += batch.size();
    }

    boolean isReached() {
        boolean enoughBatches = options.stopAfterBatches().isPresent()
                && batches >= options.stopAfterBatches().getAsInt();
        boolean enoughInstances = options.stopAfterPercent().isPresent()
                && instances * 100L >= (long) total * options.stopAfterPercent().getAsInt();
        return enoughBatches || enoughInstances;
    }
}
