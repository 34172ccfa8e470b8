package dev.vmss.engine.plan;

/** What a plan assumes about instances whose last operation failed. Microsoft does not document it. */
public enum FailedInstances {
    /** They are upgraded like the others. */
    UPGRADED,
    /** They are skipped, and stay outdated. */
    LEFT_OUT
}
