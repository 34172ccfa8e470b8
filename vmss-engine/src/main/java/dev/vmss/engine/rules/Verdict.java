package dev.vmss.engine.rules;

/** Whether Azure will accept an update. */
public enum Verdict {
    /** Azure accepts it as it is. */
    ALLOWED,
    /** Azure accepts it once the instances are deallocated. */
    ALLOWED_AFTER_DEALLOCATION,
    /** Azure refuses it. */
    REFUSED
}
