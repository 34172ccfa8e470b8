package dev.vmss.model.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.vmss.model.schema.ModelObject;
import dev.vmss.model.schema.ObjectType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads documents into values of the model. Stateless and thread-safe.
 *
 * <pre>{@code
 * ScaleSet applied = ModelReader.create().read(ScaleSet.class, json).value();
 * }</pre>
 */
public final class ModelReader {

    private static final ModelReader INSTANCE = new ModelReader(Mappers.TREES);

    private final ObjectMapper trees;

    private ModelReader(ObjectMapper trees) {
        this.trees = trees;
    }

    /**
     * A reader.
     *
     * @return the reader
     */
    public static ModelReader create() {
        return INSTANCE;
    }

    /**
     * Reads a document from its text.
     *
     * @param type the interface of the value's type, such as {@code ScaleSet.class}
     * @param json the document, in either shape
     * @param <T> the type of the value
     * @return the value and the document's shape
     * @throws InvalidModelException if the text is no JSON, or a property has a value of another JSON type or is given twice
     */
    public <T extends ModelObject> ModelDocument<T> read(Class<T> type, String json) {
        try (JsonParser parser = trees.createParser(json)) {
            return readOne(type, parser);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot fail", e);
        }
    }

    /**
     * Reads a document from a stream, which the caller closes.
     *
     * @param type the interface of the value's type
     * @param json the document in UTF-8, in either shape
     * @param <T> the type of the value
     * @return the value and the document's shape
     * @throws InvalidModelException if the stream holds no JSON, or a property has a value of another JSON type or is given
     *     twice
     * @throws IOException if the stream cannot be read
     */
    public <T extends ModelObject> ModelDocument<T> read(Class<T> type, InputStream json) throws IOException {
        return readOne(type, trees.createParser(json));
    }

    /**
     * Reads a document from a Jackson tree.
     *
     * @param type the interface of the value's type
     * @param json the document, in either shape
     * @param <T> the type of the value
     * @return the value and the document's shape
     * @throws InvalidModelException if a property has a value of another JSON type or is given twice
     */
    public <T extends ModelObject> ModelDocument<T> read(Class<T> type, JsonNode json) {
        try (JsonParser parser = trees.treeAsTokens(json)) {
            return readOne(type, parser);
        } catch (IOException e) {
            throw new UncheckedIOException("A tree in memory cannot fail", e);
        }
    }

    /**
     * Reads a list of documents from a stream, which the caller closes: an array as {@code az … list} prints it, a page of the
     * REST API (an object with {@code value}), or one document alone.
     *
     * @param type the interface of the values' type
     * @param json the list in UTF-8
     * @param <T> the type of the values
     * @return the values, in order
     * @throws InvalidModelException if the stream holds no JSON, or a property has a value of another JSON type or is given
     *     twice
     * @throws IOException if the stream cannot be read
     */
    public <T extends ModelObject> List<T> readList(Class<T> type, InputStream json) throws IOException {
        JsonNode tree = readTree(trees.createParser(json));
        JsonNode page = tree.path("value").isArray() ? tree.get("value") : tree;
        if (!page.isArray()) {
            return List.of(read(type, page).value());
        }
        List<T> values = new ArrayList<>();
        for (JsonNode element : page) {
            values.add(readElement(type, element, values.size()));
        }
        return List.copyOf(values);
    }

    private <T extends ModelObject> T readElement(Class<T> type, JsonNode element, int index) {
        try {
            return read(type, element).value();
        } catch (InvalidModelException e) {
            throw new InvalidModelException(e.problems().stream()
                    .map(problem -> new InvalidModelException.Problem(
                            ("[" + index + "]." + problem.path()).replaceAll("\\.$", ""), problem.message(), -1))
                    .toList());
        }
    }

    private <T extends ModelObject> ModelDocument<T> readOne(Class<T> type, JsonParser parser) throws IOException {
        try {
            if (parser.nextToken() == null) {
                throw new InvalidModelException("", "expected an object, found nothing", -1);
            }
            ModelDocument<T> document = parse(type, parser);
            expectEnd(parser);
            return document;
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    private JsonNode readTree(JsonParser parser) throws IOException {
        try {
            JsonNode tree = trees.readTree(parser);
            expectEnd(parser);
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    private static void expectEnd(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            int line = parser.currentTokenLocation().getLineNr();
            throw new InvalidModelException("", "more follows after the document", line);
        }
    }

    <T extends ModelObject> ModelDocument<T> parse(Class<T> type, JsonParser parser) throws IOException {
        DocumentParser document = new DocumentParser(trees);
        T value = type.cast(document.readDocument(parser, ObjectType.of(type)));
        return new ModelDocument<>(value, document.shape());
    }

    /** Jackson's own message is left out, since it may quote the document. */
    private static InvalidModelException unreadable(JsonProcessingException e) {
        String message = "is no valid JSON";
        if (e instanceof StreamConstraintsException) {
            message = "is nested too deeply or holds a text that is too long";
        } else if (e instanceof MismatchedInputException) {
            message = "holds an object with the same member twice";
        }
        JsonLocation at = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
        return new InvalidModelException("", message + " at column " + at.getColumnNr(), at.getLineNr());
    }
}
