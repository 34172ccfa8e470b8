package dev.vmss.engine.plan;

/** What a plan assumes about instances that are not running. Microsoft does not document it. */
public enum StoppedInstances {
    /** They are upgraded like the others. */
    UPGRADED,
    /** They are skipped, and stay outdated. */
    LEFT_OUT
}
