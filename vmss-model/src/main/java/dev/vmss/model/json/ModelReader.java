package dev.vmss.model.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.stability.Experimental;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents into values of the model. Immutable and thread-safe.
 *
 * <pre>{@code
 * ScaleSet applied = ModelReader.create().read(ScaleSet.class, json).value();
 * }</pre>
 */
public final class ModelReader implements JsonForm {

    private static final ModelReader INSTANCE = new ModelReader(
            Trees.OF_DOCUMENTS, Trees.factory(ReadLimits.defaults().inList()), ReadLimits.defaults(), null);

    private final Trees trees;
    private final JsonFactory lists;
    private final ReadLimits limits;
    private final @Nullable ModelObject known;

    private ModelReader(Trees trees, JsonFactory lists, ReadLimits limits, @Nullable ModelObject known) {
        this.trees = trees;
        this.lists = lists;
        this.limits = limits;
        this.known = known;
    }

    /**
     * A reader with the {@linkplain ReadLimits#defaults() usual limits}.
     *
     * @return the reader
     */
    public static ModelReader create() {
        return INSTANCE;
    }

    /**
     * A reader that shares the parts that a document has in common with a known value, such as a previous answer of
     * the service: a part with identical text is the same object as in the known value, and a document that is
     * identical as a whole is the known value itself. Comparing and merging two such values skip the shared parts.
     * The values that are read equal those of a reader without sharing.
     *
     * @param value the known value; it has no effect on documents of another type
     * @return a new reader
     */
    public ModelReader sharing(ModelObject value) {
        return new ModelReader(trees, lists, limits, value);
    }

    /**
     * A reader that refuses larger documents.
     *
     * @param limits how large a document can be
     * @return a new reader
     */
    public ModelReader within(ReadLimits limits) {
        return new ModelReader(new Trees(limits), Trees.factory(limits.inList()), limits, known);
    }

    /**
     * Reads a document from its text.
     *
     * @param type the interface of the value's type, such as {@code ScaleSet.class}
     * @param json the document, in either format
     * @param <T> the type of the value
     * @return the value and the document's format
     * @throws InvalidModelException if the text is not JSON, or a property has a value of another JSON type or
     *     occurs twice
     */
    public <T extends ModelObject> ModelDocument<T> read(Class<T> type, String json) {
        try (JsonParser parser = trees.factory().createParser(withoutMark(json))) {
            return readOne(type, parser);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot fail", e);
        }
    }

    /**
     * Reads a document from its bytes.
     *
     * @param type the interface of the value's type
     * @param json the document in UTF-8, in either format
     * @param <T> the type of the value
     * @return the value and the document's format
     * @throws InvalidModelException if the bytes are not JSON or not valid UTF-8, or a property has a value of another JSON type or
     *     occurs twice
     */
    public <T extends ModelObject> ModelDocument<T> read(Class<T> type, byte[] json) {
        try {
            Utf8Input.check(json);
            return readOne(type, trees.factory().createParser(json));
        } catch (IOException e) {
            throw Unreadable.input(e, "", limits)
                    .orElseThrow(() -> new UncheckedIOException("An array in memory cannot fail", e));
        }
    }

    /**
     * Reads a document from a stream, which the caller closes.
     *
     * @param type the interface of the value's type
     * @param json the document in UTF-8, in either format
     * @param <T> the type of the value
     * @return the value and the document's format
     * @throws InvalidModelException if the stream contains no JSON or no valid UTF-8, or a property has a value of
     *     another JSON type or occurs twice
     * @throws IOException if the stream cannot be read
     */
    public <T extends ModelObject> ModelDocument<T> read(Class<T> type, InputStream json) throws IOException {
        try {
            return readOne(type, trees.factory().createParser(new Utf8Input(json, limits.maxDocumentLength())));
        } catch (IOException e) {
            throw Unreadable.input(e, "", limits).orElseThrow(() -> e);
        }
    }

    /**
     * Reads a document from a Jackson tree, which can have some more levels than a text.
     *
     * @param type the interface of the value's type
     * @param json the document, in either format
     * @param <T> the type of the value
     * @return the value and the document's format
     * @throws InvalidModelException if a property has a value of another JSON type or occurs twice
     */
    public <T extends ModelObject> ModelDocument<T> read(Class<T> type, JsonNode json) {
        ReadLimits inMemory = limits.inMemory();
        if (JsonValue.isDeeper(json, inMemory.maxDepth())) {
            throw InvalidModelException.beyondLimit("", inMemory.message(ReadLimit.DEPTH), -1);
        }
        try (JsonParser parser = trees.treeAsTokens(json)) {
            return readOne(type, parser);
        } catch (IOException e) {
            throw new UncheckedIOException("A tree in memory cannot fail", e);
        }
    }

    /**
     * Reads a list of documents from a stream, which the caller closes: all that {@link #iterate} gives.
     *
     * @param type the interface of the values' type
     * @param json the list in UTF-8
     * @param <T> the type of the values
     * @return the values, in order
     * @throws InvalidModelException if the stream contains no JSON or no valid UTF-8, ends too early, or a property
     *     has a value of another JSON type or occurs twice
     * @throws IOException if the stream cannot be read
     */
    public <T extends ModelObject> List<T> readList(Class<T> type, InputStream json) throws IOException {
        List<T> values = new ArrayList<>();
        try {
            iterate(type, json).forEachRemaining(values::add);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return List.copyOf(values);
    }

    /**
     * Reads a list of documents from its text: all that {@link #iterate} gives.
     *
     * @param type the interface of the values' type
     * @param json the list
     * @param <T> the type of the values
     * @return the values, in order
     * @throws InvalidModelException if the text is not JSON or ends too early, or a property has a value of another
     *     JSON type or occurs twice
     */
    public <T extends ModelObject> List<T> readList(Class<T> type, String json) {
        try {
            List<T> values = new ArrayList<>();
            iterator(type, lists.createParser(withoutMark(json)), () -> {}).forEachRemaining(values::add);
            return List.copyOf(values);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot fail", e);
        }
    }

    /**
     * Reads documents from a stream one at a time, so that any number of them needs little memory: from an array as
     * {@code az … list} prints it, from a page of the REST API (an object with the array {@code value}, before which it has
     * nothing that a document has; its {@code nextLink} is not followed), from a document alone, and from any of these one
     * after the other, such as JSON lines. The parts that a document has in common with the previous one, such as most of the
     * model of the instances of a set, are shared.
     *
     * <p>The iterator's {@code next} throws {@link InvalidModelException}, whose path starts with the document's
     * index in the whole input. If a document is not such a model, the following call continues with the next
     * document. If the input is not JSON, is not valid UTF-8 or ends too early, there is no next document, and the
     * result is incomplete. An {@link UncheckedIOException} is thrown if the stream cannot be read.
     *
     * @param type the interface of the values' type
     * @param json the documents in UTF-8; the caller closes the stream
     * @param <T> the type of the values
     * @return the values, in order; for one thread
     * @throws InvalidModelException if the first bytes of the stream are not text
     * @throws IOException if the stream cannot be read
     */
    public <T extends ModelObject> Iterator<T> iterate(Class<T> type, InputStream json) throws IOException {
        try {
            Utf8Input bytes = new Utf8Input(json, limits.maxDocumentLength());
            return iterator(type, lists.createParser(bytes), bytes::startDocument);
        } catch (IOException e) {
            throw Unreadable.input(e, "", limits).orElseThrow(() -> e);
        }
    }

    /**
     * Reads JSON of any structure that can contain documents, such as a template, as losslessly as documents are read:
     * numbers keep their text, and a member that occurs twice is refused. It can be nested a little deeper than a
     * document.
     *
     * @param json the text
     * @return the tree
     * @throws InvalidModelException if the text is not JSON, is larger than the limits of {@link ReadLimits#defaults()},
     *     or a member occurs twice
     */
    @Experimental
    public static JsonNode readTree(String json) {
        ReadLimits limits = ReadLimits.AROUND_DOCUMENTS;
        if (json.length() > limits.maxDocumentLength()) {
            throw Unreadable.tooLong(limits, "");
        }
        try (JsonParser parser = Trees.AROUND_DOCUMENTS.factory().createParser(withoutMark(json))) {
            try {
                if (parser.nextToken() == null) {
                    throw Unreadable.nothing();
                }
                JsonNode tree = Trees.AROUND_DOCUMENTS.readTree(parser);
                if (parser.nextToken() != null) {
                    int line = parser.currentTokenLocation().getLineNr();
                    throw new InvalidModelException("", "has more input after its end", line);
                }
                return tree;
            } catch (JsonProcessingException e) {
                throw Unreadable.json(e, "", limits);
            } catch (NumberFormatException e) {
                throw Unreadable.number(parser, "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot fail", e);
        }
    }

    /** A text keeps the byte order mark of the file that it comes from, which bytes and streams may begin with as well. */
    private static String withoutMark(String json) {
        return json.startsWith("\ufeff") ? json.substring(1) : json;
    }

    private <T extends ModelObject> DocumentIterator<T> iterator(Class<T> type, JsonParser parser, Runnable atStart) {
        return new DocumentIterator<>(trees, limits, type, parser, known(type), atStart);
    }

    private <T extends ModelObject> ModelDocument<T> readOne(Class<T> type, JsonParser parser) throws IOException {
        try {
            if (parser.nextToken() == null) {
                throw Unreadable.nothing();
            }
            ModelDocument<T> document = parse(type, parser);
            expectEnd(parser);
            if (Unreadable.offset(parser) > limits.maxDocumentLength()) {
                throw Unreadable.tooLong(limits, "");
            }
            return document;
        } catch (JsonProcessingException e) {
            throw Unreadable.json(e, "", limits);
        } catch (NumberFormatException e) {
            throw Unreadable.number(parser, "");
        }
    }

    private static void expectEnd(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            int line = parser.currentTokenLocation().getLineNr();
            throw new InvalidModelException("", "there is more input after the document", line);
        }
    }

    <T extends ModelObject> ModelDocument<T> parse(Class<T> type, JsonParser parser) throws IOException {
        DocumentParser document = new DocumentParser(trees, limits);
        T value = type.cast(document.readDocument(parser, ObjectType.of(type), known(type)));
        return new ModelDocument<>(value, document.shape());
    }

    private <T extends ModelObject> @Nullable T known(Class<T> type) {
        return type.isInstance(known) ? type.cast(known) : null;
    }
}
