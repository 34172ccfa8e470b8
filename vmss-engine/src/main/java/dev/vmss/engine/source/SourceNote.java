package dev.vmss.engine.source;

import dev.vmss.model.mapper.JsonForm;
import java.util.Objects;

/**
 * Something to know about a document beside what it holds. It never quotes a value.
 *
 * @param text a sentence without its full stop
 * @param source where it is known from, such as a file of the Terraform provider; the empty text if it follows from the text that was
 *     read
 */
public record SourceNote(String text, String source) implements JsonForm {

    /**
     * Takes the parts.
     *
     * @param text the sentence
     * @param source where it is known from
     */
    public SourceNote {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(source, "source");
    }

    static SourceNote of(String text) {
        return new SourceNote(text, "");
    }

    /** {@return the sentence, with its source in brackets} */
    @Override
    public String toString() {
        return source.isEmpty() ? text : text + " (" + source + ")";
    }
}
