package dev.vmss.engine.plan;

/** What a plan assumes about instances that do not run. Microsoft does not document it. */
public enum StoppedInstances {
    /** They are upgraded like the others. */
    UPGRADED,
    /** They are left out, and stay outdated. */
    LEFT_OUT
}
