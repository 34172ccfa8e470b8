package dev.vmss.engine.plan;

/** Who carries a step out. */
public enum Actor {
    /** Azure, without another request. */
    PLATFORM,
    /** The user, or their tool. */
    OPERATOR
}
