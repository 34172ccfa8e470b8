package dev.vmss.engine.impact;

/** How a change comes to the existing instances. */
public enum Propagation {
    /** As the mode of the upgrade policy says. */
    BY_POLICY,
    /** In no mode by itself: somebody brings the instance to the latest model and then reimages it. */
    OUTSIDE_POLICY,
    /** It takes effect as soon as Azure accepts the update. */
    AT_ONCE,
    /** Not at all. */
    NEW_INSTANCES_ONLY
}
