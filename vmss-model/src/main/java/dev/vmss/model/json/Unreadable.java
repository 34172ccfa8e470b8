package dev.vmss.model.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.Optional;

/** Says why an input cannot be read as JSON. Jackson's own messages are left out, since they may quote the document. */
final class Unreadable {

    private Unreadable() {}

    static InvalidModelException nothing() {
        return new InvalidModelException("", "expected an object, found nothing", -1);
    }

    /** An input whose bytes are no text; empty if something else is wrong with it. */
    static Optional<RuntimeException> encoding(IOException cause) {
        if (cause instanceof Utf8Input.MalformedException malformed) {
            return Optional.of(new InvalidModelException(
                    "", "is not valid UTF-8 from byte " + (malformed.position() + 1) + " on", -1));
        }
        return cause instanceof CharConversionException
                ? Optional.of(new InvalidModelException("", "is not text in an encoding that JSON allows", -1))
                : Optional.empty();
    }

    static InvalidModelException number(JsonParser parser, String place) {
        int line = parser.currentTokenLocation().getLineNr();
        return new InvalidModelException(place, "contains a number that is too large or too small", line);
    }

    static InvalidModelException json(JsonProcessingException cause, String place) {
        JsonLocation at = cause.getLocation() == null ? JsonLocation.NA : cause.getLocation();
        String message = "is not valid JSON";
        if (cause instanceof StreamConstraintsException) {
            message = "is nested too deeply or contains a string that is too long";
        } else if (cause instanceof MismatchedInputException) {
            message = "contains an object with a duplicate member";
        } else if (isAtTheEnd(cause)) {
            message = "is truncated: the input ends";
        }
        return new InvalidModelException(place, message + " at column " + at.getColumnNr(), at.getLineNr());
    }

    /** Jackson has an exception for this, but does not always throw it. */
    private static boolean isAtTheEnd(JsonProcessingException cause) {
        String message = cause.getOriginalMessage();
        return message != null && message.startsWith("Unexpected end-of-input");
    }
}
