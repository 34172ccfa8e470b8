package dev.vmss.engine.rules;

/** How sure a claim about Azure is, the surest first. */
public enum Confidence {
    /** The service has been seen to do so. */
    OBSERVED,
    /** Microsoft's documentation or schema says so. */
    DOCUMENTED,
    /** Other tools or users hold it to be so, or it follows from something else. */
    BELIEVED
}
