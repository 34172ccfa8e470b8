package dev.vmss.engine.impact;

/** How a change disrupts an instance that it reaches, the mildest first. */
public enum Disruption {
    /** Nothing. */
    NONE,
    /** No disruption: only the set itself changes, at once. */
    SET_LEVEL,
    /** No disruption: only instances created later are different. */
    NEW_INSTANCES,
    /** The instance is changed while it runs. */
    IN_PLACE,
    /** The instance restarts. */
    RESTART,
    /** The OS disk is replaced, and data written to it is lost. */
    REIMAGE,
    /** The instance is deallocated and started again, possibly on another host. */
    DEALLOCATE,
    /** The instance is deleted and another one takes its place. */
    REPLACE
}
