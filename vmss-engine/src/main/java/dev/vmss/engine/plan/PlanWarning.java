package dev.vmss.engine.plan;

/**
 * A warning to consider before the plan is carried out.
 *
 * @param code a name that never changes, such as {@code all-at-once}
 * @param message a sentence
 */
public record PlanWarning(String code, String message) {}
