package dev.vmss.model.schema;

/** What the service does with what a request leaves out. */
public enum Omission {
    /** It keeps what it has. */
    KEPT,
    /** It removes what it has, but for what it fills in by itself. */
    REMOVED,
    /** Nobody has shown what it does, or it was seen to do both. */
    UNKNOWN
}
