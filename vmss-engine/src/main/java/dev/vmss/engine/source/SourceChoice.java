package dev.vmss.engine.source;

import dev.vmss.model.mapper.JsonForm;
import java.util.Optional;

/**
 * The choice of one set in a text with several.
 *
 * @param name the set's name, in any case
 * @param address the {@linkplain SourceDocument#address() address} in the text
 */
public record SourceChoice(Optional<String> name, Optional<String> address) implements JsonForm {

    /** The only set that there is. */
    public static final SourceChoice ONLY = new SourceChoice(Optional.empty(), Optional.empty());

    /**
     * The set of a name.
     *
     * @param name the name
     * @return the choice
     */
    public static SourceChoice named(String name) {
        return new SourceChoice(Optional.of(name), Optional.empty());
    }

    /**
     * The set at an address.
     *
     * @param address the address
     * @return the choice
     */
    public static SourceChoice at(String address) {
        return new SourceChoice(Optional.empty(), Optional.of(address));
    }

    boolean admits(SourceDocument document) {
        return address.map(document.address()::equals).orElse(true)
                && name.map(wanted ->
                                document.name().map(wanted::equalsIgnoreCase).orElse(true))
                        .orElse(true);
    }
}
