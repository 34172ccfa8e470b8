package dev.vmss.engine.source;

import dev.vmss.model.mapper.JsonForm;
import java.util.Objects;

/**
 * Additional information about a document, without values of the document.
 *
 * @param text a sentence without its full stop
 * @param source the source of the information, such as a file of the Terraform provider; empty if it follows from the document
 *     itself
 */
public record SourceNote(String text, String source) implements JsonForm {

    /**
     * Checks that neither part is null.
     *
     * @param text the sentence
     * @param source the source of the information
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
