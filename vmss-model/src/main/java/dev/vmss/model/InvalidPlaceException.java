package dev.vmss.model;

import java.util.List;
import java.util.Objects;

/** Says that a text names no {@link Place}, and what could be named instead. */
public final class InvalidPlaceException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What could stand there instead; an array, since lists need not be serializable. */
    private final String[] choices;

    InvalidPlaceException(String message, List<String> choices) {
        super(message);
        this.choices = choices.toArray(String[]::new);
    }

    /**
     * {@return what could stand there instead} The names of the properties of the object, whole places that end as the text
     * does, or the elements that may be meant; empty if there is nothing to name.
     */
    public List<String> choices() {
        return List.of(choices);
    }

    /** {@return what is wrong in a sentence, never null and without what may be secret} */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
