package dev.vmss.engine.impact;

/** How a change reaches the existing instances. */
public enum Propagation {
    /** According to the mode of the upgrade policy. */
    BY_POLICY,
    /** In no mode automatically: an operator brings the instance to the latest model and then reimages it. */
    OUTSIDE_POLICY,
    /** It takes effect as soon as Azure accepts the update. */
    AT_ONCE,
    /** Not at all. */
    NEW_INSTANCES_ONLY
}
