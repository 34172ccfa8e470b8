package dev.vmss.engine.rules;

/** How certain a fact about Azure is, the most certain first. */
public enum Confidence {
    /** The service was observed to behave so. */
    OBSERVED,
    /** Microsoft's documentation or schema says so. */
    DOCUMENTED,
    /** Other tools or users assume it, or it is derived from another fact. */
    BELIEVED
}
