package dev.vmss.model.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.value.ModelObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents of one type, one after the other; it holds only the current document and the previous one in
 * memory.
 */
final class DocumentIterator<T extends ModelObject> implements Iterator<T> {

    private final Trees trees;
    private final ReadLimits limits;
    private final Class<T> type;
    private final JsonParser parser;
    private final Runnable atStart;

    /** The last document that could be read; before the first one, a value that is known already. */
    private @Nullable T before;

    private boolean started;
    private boolean ended;
    private int index;
    private long endOfPrevious;

    /** The list that the parser is in; {@code null} outside of lists. */
    private @Nullable JsonStreamContext list;

    /** The next document if it has been read already, or what prevents it. */
    private @Nullable T next;

    private @Nullable RuntimeException failure;

    /**
     * Starts before the first document.
     *
     * @param atStart is run before each document is read
     */
    DocumentIterator(
            Trees trees, ReadLimits limits, Class<T> type, JsonParser parser, @Nullable T known, Runnable atStart) {
        this.trees = trees;
        this.limits = limits;
        this.atStart = atStart;
        this.type = type;
        this.parser = parser;
        this.before = known;
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null && failure == null && !ended && findNext()) {
                readNext();
            }
        } catch (IOException e) {
            failure = end(e, "");
        }
        return next != null || failure != null;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        } else if (failure != null) {
            RuntimeException thrown = failure;
            failure = null;
            throw thrown;
        }
        T document = Objects.requireNonNull(next);
        next = null;
        return document;
    }

    /** Reads the next document, or enters the list of a page. */
    private void readNext() {
        String place = list == null && index == 0 ? "" : "[" + index + "]";
        try {
            atStart.run();
            next = read(place);
        } catch (IOException e) {
            failure = end(e, place);
        } catch (InvalidModelException e) {
            failure = e;
        }
        long start = endOfPrevious;
        endOfPrevious = Unreadable.offset(parser);
        if (next == null && failure == null) {
            list = parser.getParsingContext();
            return;
        }
        index++;
        if (next != null && endOfPrevious - start > limits.maxDocumentLength()) {
            next = null;
            failure = Unreadable.tooLong(limits, place);
        }
    }

    /** The document at the current token; {@code null} if a page starts there. */
    private @Nullable T read(String place) throws IOException {
        try {
            DocumentParser reader = new DocumentParser(trees, limits, new Problems(place, list));
            ObjectType documents = ObjectType.of(type);
            ModelObject document = list == null
                    ? reader.readDocumentOrPage(parser, documents, before)
                    : reader.readDocument(parser, documents, before);
            if (document == null) {
                return null;
            }
            before = type.cast(document);
            return before;
        } catch (InvalidModelException e) {
            skipRest();
            throw e;
        } catch (NumberFormatException e) {
            InvalidModelException unreadable = Unreadable.number(parser, place);
            skipRest();
            throw unreadable;
        } catch (MismatchedInputException e) {
            skipRest();
            throw Unreadable.json(e, place, limits);
        }
    }

    /** Goes to the end of a document that was given up, or of a page. */
    private void skipRest() throws IOException {
        while (isInside(parser.getParsingContext()) && parser.nextToken() != null) {
            // The tokens in between are of no use.
        }
    }

    private boolean isInside(JsonStreamContext place) {
        return list == null ? !place.inRoot() : place != list;
    }

    /** Nothing can be read after this. */
    private RuntimeException end(IOException cause, String place) {
        ended = true;
        if (cause instanceof JsonProcessingException unreadable) {
            return Unreadable.json(unreadable, place, limits);
        }
        return Unreadable.input(cause, place, limits).orElseGet(() -> new UncheckedIOException(cause));
    }

    /** Goes to the start of the next document or page; {@code false} if there is none. */
    private boolean findNext() throws IOException {
        while (parser.nextToken() != null) {
            started = true;
            if (list != null && parser.currentToken() == JsonToken.END_ARRAY) {
                list = null;
                skipRest();
            } else if (list == null && parser.currentToken() == JsonToken.START_ARRAY) {
                list = parser.getParsingContext();
            } else {
                return true;
            }
        }
        ended = true;
        if (!started) {
            failure = Unreadable.nothing();
        }
        return false;
    }
}
