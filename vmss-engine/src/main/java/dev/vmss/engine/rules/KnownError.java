package dev.vmss.engine.rules;

import dev.vmss.model.Place;
import dev.vmss.model.mapper.JsonForm;
import java.util.List;
import java.util.stream.Stream;

/**
 * An error of Azure that no rule predicts, because it does not follow from the changes of an update.
 *
 * @param id its name in this library, which never changes
 * @param code the error's code
 * @param message the message, with {@value AzureAnswer#BLANK} for names and numbers; the empty text if the code
 *     alone identifies the error
 * @param places the places of a set that it refers to, which may be none
 * @param meaning what it means, in a sentence
 * @param remedy what to do, in the imperative
 * @param evidence where it was seen
 */
public record KnownError(
        String id, String code, String message, List<Place> places, String meaning, String remedy, Evidence evidence)
        implements JsonForm {

    /**
     * Copies the places.
     *
     * @param id the name
     * @param code the code
     * @param message the message
     * @param places the places
     * @param meaning the meaning
     * @param remedy the remedy
     * @param evidence the evidence
     */
    public KnownError {
        places = List.copyOf(places);
    }

    /** {@return all known errors that no rule predicts, sorted by name} */
    public static List<KnownError> all() {
        return KnownErrors.ALL;
    }

    boolean is(AzureError error) {
        return (code.isEmpty() || code.equalsIgnoreCase(error.code()))
                && (message.isEmpty() || new MessageTemplate(message).isIn(error.message()));
    }

    static Builder of(String id, String code, String message) {
        return new Builder(id, code, message);
    }

    /** Gathers the rest of an entry. */
    static final class Builder {

        private final String id;
        private final String code;
        private final String message;
        private List<Place> places = List.of();
        private String meaning = "";
        private String remedy = "";

        private Builder(String id, String code, String message) {
            this.id = id;
            this.code = code;
            this.message = message;
        }

        Builder about(String... where) {
            places = Stream.of(where).map(Place::of).toList();
            return this;
        }

        Builder means(String sentence) {
            meaning = sentence;
            return this;
        }

        Builder remedy(String sentence) {
            remedy = sentence;
            return this;
        }

        KnownError source(Source... sources) {
            return new KnownError(id, code, message, places, meaning, remedy, Evidence.of(sources));
        }
    }
}
