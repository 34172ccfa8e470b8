package dev.vmss.engine.render;

/** Tells in one sentence why a plan cannot be saved, or why a text is no saved plan. */
public final class InvalidPlanException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidPlanException(String message) {
        super(message);
    }

    /** {@return what is wrong, to be put after the name of the file; it shows no value of the plan's models} */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
