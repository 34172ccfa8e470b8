package dev.vmss.engine.source;

/** What a document says about its set. */
public enum Side {
    /** How the set is; the text says nothing about a change. */
    STATE,
    /** How the set is before the change that the text is about. */
    BEFORE,
    /** How the set is to become. */
    AFTER
}
