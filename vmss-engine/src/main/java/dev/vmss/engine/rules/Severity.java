package dev.vmss.engine.rules;

/** What a finding means for the update, the most severe first. */
public enum Severity {
    /** Azure refuses the update. */
    REFUSED,
    /** Azure allows the update once the instances are deallocated. */
    ALLOWED_AFTER_DEALLOCATION,
    /** Azure accepts the update; existing instances get it only when they are reimaged. */
    NEEDS_REIMAGE,
    /** Azure accepts the update, with a consequence that the user should know. */
    WARNING
}
