package dev.vmss.engine.rules;

import dev.vmss.model.mapper.JsonForm;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The source of a fact about Azure.
 *
 * @param kind the kind of evidence
 * @param reference its address, or the name of a recording
 * @param read when it was last read; its content may have changed since
 */
public record Source(SourceKind kind, String reference, LocalDate read) implements JsonForm {

    /**
     * Checks the reference.
     *
     * @param kind the kind
     * @param reference the reference
     * @param read when it was read
     * @throws IllegalArgumentException if the reference is blank
     */
    public Source {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(read, "read");
        if (reference.isBlank()) {
            throw new IllegalArgumentException("A source must have an address or a name");
        }
    }

    /**
     * The same source, read again.
     *
     * @param day the day
     * @return the source with that day
     */
    public Source readOn(LocalDate day) {
        return new Source(kind, reference, day);
    }
}
