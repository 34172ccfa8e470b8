package dev.vmss.engine.source;

/** The relation of a document to the change that a text describes. */
public enum Side {
    /** The state of the set; the text describes no change. */
    STATE,
    /** The state before the change. */
    BEFORE,
    /** The state after the change. */
    AFTER
}
