package dev.vmss.engine.merge;

import dev.vmss.model.Place;

/**
 * Something that a request leaves out, of which nobody knows whether the service keeps it. It is neither a change nor no
 * change; the models that this library makes keep it.
 *
 * @param place what the request leaves out
 * @param reason why nobody knows, as a sentence
 * @param source where that is from: a link, or what kind of source it is
 */
public record Uncertainty(Place place, String reason, String source) {

    /** {@return how to be sure} */
    public String remedy() {
        return "Send the value to keep it, or null to remove it.";
    }

    /** {@return what is not known, and why, as a sentence} */
    public String message() {
        return "Whether the service keeps what the request leaves out here is not known. " + reason;
    }
}
