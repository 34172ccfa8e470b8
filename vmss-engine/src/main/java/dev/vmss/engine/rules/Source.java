package dev.vmss.engine.rules;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Where a claim about Azure is from.
 *
 * @param kind what the source shows of the claim
 * @param reference its address, or the name of what was seen
 * @param read when it was read last; what it says may have changed since
 */
public record Source(SourceKind kind, String reference, LocalDate read) {

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
            throw new IllegalArgumentException("A source has an address or a name");
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
