package dev.vmss.engine.source;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.value.TextValue;
import java.util.List;
import java.util.Optional;

/**
 * A set in a text.
 *
 * @param set the set; values that the text does not contain, or marks as sensitive, are expressions in square brackets
 * @param format the format of the text
 * @param side whether this is the set before or after a change
 * @param address the place in the text: the address of a resource in a Terraform plan, otherwise a path such as
 *     {@code resources[1]}; empty if the text contains nothing else
 * @param unknown the places with an expression instead of a value, in the order of the document
 * @param notes additional information
 */
public record SourceDocument(
        ScaleSet set, SourceFormat format, Side side, String address, List<String> unknown, List<SourceNote> notes)
        implements JsonForm {

    /**
     * Copies the lists.
     *
     * @param set the set
     * @param format the format of the text
     * @param side whether this is the set before or after a change
     * @param address the place in the text
     * @param unknown the places with an expression instead of a value
     * @param notes additional information
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
