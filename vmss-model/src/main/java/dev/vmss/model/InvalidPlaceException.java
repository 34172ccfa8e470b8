package dev.vmss.model;

import dev.vmss.model.mapper.JsonForm;
import java.util.List;
import java.util.Objects;

/** Thrown if a text is not a valid {@link Place}; it contains the possible alternatives. */
public final class InvalidPlaceException extends IllegalArgumentException implements JsonForm {

    private static final long serialVersionUID = 1L;

    /** What could stand there instead; an array, since lists need not be serializable. */
    private final String[] choices;

    InvalidPlaceException(String message, List<String> choices) {
        super(message);
        this.choices = choices.toArray(String[]::new);
    }

    /**
     * {@return the possible alternatives} These are the names of the object's properties, complete places that end
     * with the text, or the elements that match; empty if there are none.
     */
    public List<String> choices() {
        return List.of(choices);
    }

    /** {@return the message, which is never null and contains no possible secret} */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
