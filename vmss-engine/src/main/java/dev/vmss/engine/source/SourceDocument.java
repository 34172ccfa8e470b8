package dev.vmss.engine.source;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.value.TextValue;
import java.util.List;
import java.util.Optional;

/**
 * A set that was found in a text.
 *
 * @param set the set; a value that the text does not tell is an expression in square brackets, and so is what it marks as sensitive
 * @param format what the text is
 * @param side what the document says about the set
 * @param address where in the text it was found: the address of a resource in a Terraform plan, else a path such as
 *     {@code resources[1]}; the empty text if it is all of the text
 * @param unknown the places whose values are not known or not shown, in the order of the document
 * @param notes what else there is to know
 */
public record SourceDocument(
        ScaleSet set, SourceFormat format, Side side, String address, List<String> unknown, List<SourceNote> notes)
        implements JsonForm {

    /**
     * Copies the lists.
     *
     * @param set the set
     * @param format what the text is
     * @param side what the document says
     * @param address where it was found
     * @param unknown the places whose values are not known
     * @param notes what else there is to know
     */
    public SourceDocument {
        unknown = List.copyOf(unknown);
        notes = List.copyOf(notes);
    }

    /** {@return the set's name, or empty if the text has none or it is an expression} */
    public Optional<String> name() {
        return set.name().filter(name -> !TextValue.isExpression(name));
    }

    /** The same document with other notes. */
    SourceDocument withNotes(List<SourceNote> other) {
        return new SourceDocument(set, format, side, address, unknown, other);
    }

    /** The same document with a name that somebody else knows. */
    SourceDocument named(String name) {
        return new SourceDocument(set.withName(name), format, side, address, unknown, notes);
    }
}
