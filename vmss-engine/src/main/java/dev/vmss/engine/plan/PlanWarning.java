package dev.vmss.engine.plan;

import dev.vmss.model.mapper.JsonForm;

/**
 * A warning to consider before the plan is carried out.
 *
 * @param code a name that never changes, such as {@code all-at-once}
 * @param message a sentence
 */
public record PlanWarning(String code, String message) implements JsonForm {}
