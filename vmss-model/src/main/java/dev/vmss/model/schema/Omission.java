package dev.vmss.model.schema;

/** What the service does with properties that a request omits. */
public enum Omission {
    /** It keeps their values. */
    KEPT,
    /** It removes them, except for values that it fills in itself. */
    REMOVED,
    /** The behaviour is not known, or both were seen. */
    UNKNOWN
}
