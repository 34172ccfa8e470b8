package dev.vmss.engine.rules;

/** Whether Azure will take an update. */
public enum Verdict {
    /** Azure takes it as it is. */
    ALLOWED,
    /** Azure takes it once the instances are deallocated. */
    ALLOWED_AFTER_DEALLOCATION,
    /** Azure refuses it. */
    REFUSED
}
