package dev.vmss.engine.plan;

/** Who carries a step out. */
public enum Actor {
    /** Azure, without being asked again. */
    PLATFORM,
    /** The user, or a tool of theirs. */
    OPERATOR
}
