package dev.vmss.engine.rules;

/** How sure a rule is. */
public enum Confidence {
    /** Microsoft's documentation or schema says so. */
    DOCUMENTED,
    /** The service has been seen to answer so. */
    OBSERVED,
    /** Other tools behave as if it were so, or it follows from something else. */
    BELIEVED
}
