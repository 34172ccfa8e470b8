package dev.vmss.model.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserSequence;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.value.ModelObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents of one type, one after the other; it holds only the current document and the previous one in
 * memory.
 */
final class DocumentIterator<T extends ModelObject> implements Iterator<T> {

    /** The member of a page of the REST API that holds its list. */
    private static final String PAGE_LIST = "value";

    private final ObjectMapper trees;
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

    /** Where the next document starts, if that is known already, or what prevents it. */
    private @Nullable JsonParser next;

    private @Nullable RuntimeException failure;

    /**
     * Starts before the first document.
     *
     * @param atStart is run before each document is read
     */
    DocumentIterator(
            ObjectMapper trees,
            ReadLimits limits,
            Class<T> type,
            JsonParser parser,
            @Nullable T known,
            Runnable atStart) {
        this.trees = trees;
        this.limits = limits;
        this.atStart = atStart;
        this.type = type;
        this.parser = parser;
        this.before = known;
    }

    @Override
    public boolean hasNext() {
        if (next == null && failure == null && !ended) {
            try {
                next = findNext();
                ended = next == null;
            } catch (IOException e) {
                failure = end(e, "");
            } catch (InvalidModelException e) {
                ended = true;
                failure = e;
            }
        }
        return next != null || failure != null;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        } else if (next == null) {
            RuntimeException thrown = failure;
            failure = null;
            throw thrown;
        }
        JsonParser document = next;
        next = null;
        String place = list == null && index == 0 ? "" : "[" + index + "]";
        index++;
        long start = endOfPrevious;
        T value;
        try {
            atStart.run();
            value = read(document, place);
        } catch (IOException e) {
            throw end(e, place);
        } finally {
            endOfPrevious = Unreadable.offset(parser);
        }
        if (endOfPrevious - start > limits.maxDocumentLength()) {
            throw Unreadable.tooLong(limits, place);
        }
        return value;
    }

    private T read(JsonParser document, String place) throws IOException {
        try {
            DocumentParser reader = new DocumentParser(trees, limits, new Problems(place, list));
            before = type.cast(reader.readDocument(document, ObjectType.of(type), before));
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

    /** Goes to the start of the next document; {@code null} if there is none. */
    private @Nullable JsonParser findNext() throws IOException {
        while (parser.nextToken() != null) {
            started = true;
            boolean inList = list != null;
            if (inList && parser.currentToken() == JsonToken.END_ARRAY) {
                list = null;
                skipRest();
            } else if (!inList && parser.currentToken() == JsonToken.START_ARRAY) {
                list = parser.getParsingContext();
            } else if (!inList && parser.currentToken() == JsonToken.START_OBJECT) {
                JsonParser document = documentOrPage();
                if (document != null) {
                    return document;
                }
                list = parser.getParsingContext();
            } else {
                return parser;
            }
        }
        if (!started) {
            throw Unreadable.nothing();
        }
        return null;
    }

    /**
     * Reads members until one shows whether the object is a document or a page: a page has a list, and scalars beside it.
     *
     * @return what the document is read from; {@code null} if it is a page, whose list has started
     */
    private @Nullable JsonParser documentOrPage() throws IOException {
        try (TokenBuffer seen = new TokenBuffer(parser)) {
            seen.copyCurrentEvent(parser);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean isPageList = parser.currentName().equals(PAGE_LIST);
                seen.copyCurrentEvent(parser);
                JsonToken value = parser.nextToken();
                if (isPageList && value == JsonToken.START_ARRAY) {
                    return null;
                } else if (value.isStructStart()) {
                    break;
                }
                if (value == JsonToken.VALUE_NUMBER_INT && !WrittenNumber.isPlain(parser)) {
                    seen.writeNumber(WrittenNumber.of(parser));
                } else {
                    seen.copyCurrentEvent(parser);
                }
            }
            JsonParser document = JsonParserSequence.createFlattened(true, seen.asParser(), parser);
            document.nextToken();
            return document;
        }
    }
}
