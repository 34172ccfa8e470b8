package dev.vmss.engine.plan;

/** What becomes of an instance, and why it keeps the model it has if it does. */
public enum InstanceOutcome {
    /** It gets the latest model. */
    UPGRADED,
    /** It is deleted, and a new one with the latest model takes its place. */
    REPLACED,
    /** It is deleted for good, because the set scales in. */
    SCALED_IN,
    /** The update leaves it the latest model, which it has already. */
    CURRENT,
    /** It stays outdated, because it is protected from actions of the set. */
    PROTECTED,
    /** It stays outdated, because it asks to be left out. */
    SKIPPED,
    /** It stays outdated, because it does not run and the options assume that Azure leaves such instances out. */
    NOT_RUNNING,
    /** It stays outdated, because its last operation failed and the options assume that Azure leaves such instances out. */
    FAILED,
    /** It stays outdated, because the operator stops the upgrade before its turn. */
    STOPPED_BEFORE,
    /** It stays outdated, because the operator wants existing instances left alone. */
    LEFT_ALONE,
    /** It stays outdated, because the plan upgrades none: nobody knows the upgrade mode, or the operator only acts. */
    NOT_UPGRADED,
    /** Nothing happens, because Azure refuses the update or the operator does. */
    REFUSED
}
