package dev.vmss.engine.merge;

import dev.vmss.model.Place;
import dev.vmss.model.mapper.JsonForm;

/**
 * A property that a request omits and for which it is not known whether the service keeps it. It counts neither as
 * changed nor as unchanged; the models that this library creates keep it.
 *
 * @param place the place of the property
 * @param reason why it is not known, as a sentence
 * @param source the source of the reason: a link, or the kind of source
 */
public record Uncertainty(Place place, String reason, String source) implements JsonForm {

    /** {@return how to avoid the uncertainty} */
    public String remedy() {
        return "Send the value to keep it, or null to remove it.";
    }

    /** {@return a sentence that states what is not known, and why} */
    public String message() {
        return "The request omits this property; whether the service keeps it is not known. " + reason;
    }
}
