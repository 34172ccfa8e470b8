package dev.vmss.engine.render;

import dev.vmss.model.mapper.JsonForm;

/** Thrown if a plan cannot be saved, or a text is not a saved plan; the message is one sentence. */
public final class InvalidPlanException extends IllegalArgumentException implements JsonForm {

    private static final long serialVersionUID = 1L;

    InvalidPlanException(String message) {
        super(message);
    }

    /** {@return the problem, as a predicate that follows the name of the file, without values of the plan's models} */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
