package dev.vmss.model.json;

import dev.vmss.model.mapper.JsonForm;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Thrown if a document is invalid; it reports all problems. The message contains no values except resource types. */
public final class InvalidModelException extends RuntimeException implements JsonForm {

    private static final long serialVersionUID = 1L;

    /**
     * One problem.
     *
     * @param path the property, such as {@code properties.upgradePolicy.mode}; the empty text for the document itself
     * @param message what is wrong with it
     * @param line the line of the document, or -1 if it is not known
     * @serial exclude
     */
    public record Problem(String path, String message, int line) implements JsonForm, Serializable {

        @Override
        public String toString() {
            return (path.isEmpty() ? "" : path + ": ") + message + (line > 0 ? " (line " + line + ")" : "");
        }
    }

    /** All problems, in the order of the document. */
    private final List<Problem> problems;

    /** Whether the document is larger than the limits permit. */
    private final boolean beyondLimit;

    /**
     * Creates an exception with problems.
     *
     * @param problems at least one problem
     */
    public InvalidModelException(List<Problem> problems) {
        this(problems, false);
    }

    private InvalidModelException(List<Problem> problems, boolean beyondLimit) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
        this.beyondLimit = beyondLimit;
    }

    static InvalidModelException beyondLimit(String path, String message, int line) {
        return new InvalidModelException(List.of(new Problem(path, message, line)), true);
    }

    InvalidModelException(String path, String message, int line) {
        this(List.of(new Problem(path, message, line)));
    }

    /**
     * The problems of the document.
     *
     * @return all problems, in the order of the document
     */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * Whether the document is larger than {@link ReadLimits} permit.
     *
     * @return {@code true} if nothing else is known to be wrong with it
     */
    public boolean isBeyondLimit() {
        return beyondLimit;
    }

    /**
     * The place of the first problem.
     *
     * @return its path, or the empty text for the document itself
     */
    public String path() {
        return problems.get(0).path();
    }

    /** {@return the message, never null} */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
