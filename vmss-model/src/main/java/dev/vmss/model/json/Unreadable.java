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
    private static Optional<RuntimeException> encoding(IOException cause) {
        if (cause instanceof Utf8Input.MalformedException malformed) {
            return Optional.of(new InvalidModelException(
                    "", "is not valid UTF-8 from byte " + (malformed.position() + 1) + " on", -1));
        }
        return cause instanceof CharConversionException
                ? Optional.of(new InvalidModelException("", "is not text in an encoding that JSON allows", -1))
                : Optional.empty();
    }

    /** An input that cannot be read because of what it is; empty if something else is wrong with it. */
    static Optional<RuntimeException> input(IOException cause, String place, ReadLimits limits) {
        return cause instanceof Utf8Input.TooLongException ? Optional.of(tooLong(limits, place)) : encoding(cause);
    }

    /** How many bytes or characters a parser has passed; less than 0 if it does not know. */
    static long offset(JsonParser parser) {
        JsonLocation at = parser.currentLocation();
        return Math.max(at.getByteOffset(), at.getCharOffset());
    }

    static InvalidModelException number(JsonParser parser, String place) {
        int line = parser.currentTokenLocation().getLineNr();
        return new InvalidModelException(place, "contains a number that is too large or too small", line);
    }

    /** An input that is longer than a document can be. */
    static InvalidModelException tooLong(ReadLimits limits, String place) {
        return InvalidModelException.beyondLimit(place, limits.message(ReadLimit.DOCUMENT_LENGTH), -1);
    }

    static InvalidModelException json(JsonProcessingException cause, String place, ReadLimits limits) {
        JsonLocation at = cause.getLocation() == null ? JsonLocation.NA : cause.getLocation();
        String message = "is not valid JSON";
        String column = at.getColumnNr() > 0 ? " at column " + at.getColumnNr() : "";
        if (cause instanceof StreamConstraintsException beyond) {
            return InvalidModelException.beyondLimit(place, limits.message(beyond) + column, at.getLineNr());
        } else if (cause instanceof MismatchedInputException) {
            message = "contains an object with a duplicate member";
        } else if (isAtTheEnd(cause)) {
            message = "is truncated: the input ends";
        }
        return new InvalidModelException(place, message + column, at.getLineNr());
    }

    /** Jackson has an exception for this, but does not always throw it. */
    private static boolean isAtTheEnd(JsonProcessingException cause) {
        String message = cause.getOriginalMessage();
        return message != null && message.startsWith("Unexpected end-of-input");
    }
}
