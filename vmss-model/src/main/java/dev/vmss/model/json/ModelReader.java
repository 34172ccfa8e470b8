package dev.vmss.model.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.vmss.model.schema.ModelObject;
import dev.vmss.model.schema.ObjectType;
import java.io.CharConversionException;
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

    private static final int MAX_DEPTH = StreamReadConstraints.defaults().getMaxNestingDepth();

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
        try {
            return readOne(type, trees.createParser(json));
        } catch (CharConversionException e) {
            throw noText();
        }
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
        if (isDeeper(json, MAX_DEPTH)) {
            throw new InvalidModelException("", "is nested too deeply", -1);
        }
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
        JsonNode tree = readTree(json);
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
                throw nothing();
            }
            ModelDocument<T> document = parse(type, parser);
            expectEnd(parser);
            return document;
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        } catch (NumberFormatException e) {
            throw unreadable(parser);
        }
    }

    private JsonNode readTree(InputStream json) throws IOException {
        try {
            JsonParser parser = trees.createParser(json);
            try {
                JsonNode tree = trees.readTree(parser);
                if (tree == null) {
                    throw nothing();
                }
                expectEnd(parser);
                return tree;
            } catch (NumberFormatException e) {
                throw unreadable(parser);
            }
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        } catch (CharConversionException e) {
            throw noText();
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

    /** A parser of text refuses such depth itself, but a tree that somebody built may have any. */
    private static boolean isDeeper(JsonNode tree, int limit) {
        for (JsonNode inner : tree) {
            if (inner.isContainerNode() && (limit == 0 || isDeeper(inner, limit - 1))) {
                return true;
            }
        }
        return false;
    }

    private static InvalidModelException nothing() {
        return new InvalidModelException("", "expected an object, found nothing", -1);
    }

    private static InvalidModelException noText() {
        return new InvalidModelException("", "is no text in an encoding that JSON has", -1);
    }

    private static InvalidModelException unreadable(JsonParser parser) {
        int line = parser.currentTokenLocation().getLineNr();
        return new InvalidModelException("", "holds a number that is too large or too small", line);
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
