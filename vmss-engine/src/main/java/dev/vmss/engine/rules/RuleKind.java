package dev.vmss.engine.rules;

/** Why a change is restricted. */
public enum RuleKind {
    /** The property is fixed when the set is created. */
    CREATE_TIME,
    /** Whether the property may change depends on its current or its new value. */
    DEPENDS_ON_VALUE,
    /** The instances must be deallocated first. */
    NEEDS_DEALLOCATION,
    /** The instances must be reimaged afterwards. */
    NEEDS_REIMAGE,
    /** Properties contradict each other. */
    CROSS_FIELD,
    /** A number is outside what Azure accepts. */
    LIMIT
}
