package dev.vmss.engine.plan;

/** The outcome for an instance, with the reason if it keeps its model. */
public enum InstanceOutcome {
    /** It gets the latest model. */
    UPGRADED,
    /** It is deleted, and a new one with the latest model takes its place. */
    REPLACED,
    /** It is deleted without a replacement, because the set scales in. */
    SCALED_IN,
    /** It already has the latest model, and keeps it. */
    CURRENT,
    /** It stays outdated, because it is protected from actions of the set. */
    PROTECTED,
    /** It stays outdated, because it requests to be skipped. */
    SKIPPED,
    /** It stays outdated, because it is not running and the options assume that Azure skips such instances. */
    NOT_RUNNING,
    /** It stays outdated, because its last operation failed and the options assume that Azure skips such instances. */
    FAILED,
    /** It stays outdated, because the operator stops the upgrade before its turn. */
    STOPPED_BEFORE,
    /** It stays outdated, because the plan is for new instances only. */
    LEFT_ALONE,
    /**
     * It stays outdated, because the plan upgrades no instance: the upgrade mode is not known, or the plan contains
     * only an action.
     */
    NOT_UPGRADED,
    /** It is not affected, because Azure or the options refuse the update. */
    REFUSED
}
