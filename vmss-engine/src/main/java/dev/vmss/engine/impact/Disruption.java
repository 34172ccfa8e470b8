package dev.vmss.engine.impact;

/** What a change does to an instance that it reaches, the mildest first. */
public enum Disruption {
    /** Nothing. */
    NONE,
    /** Nothing: only the set itself changes, at once. */
    SET_LEVEL,
    /** Nothing: only instances made later are different. */
    NEW_INSTANCES,
    /** The instance is changed while it runs. */
    IN_PLACE,
    /** The instance restarts. */
    RESTART,
    /** The OS disk is replaced, and what was written to it is lost. */
    REIMAGE,
    /** The instance is deallocated and started again, perhaps on another host. */
    DEALLOCATE,
    /** The instance is deleted and another one takes its place. */
    REPLACE
}
