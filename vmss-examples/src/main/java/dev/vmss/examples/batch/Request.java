package dev.vmss.examples.batch;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.vmss.model.json.InvalidModelException;
import dev.vmss.model.json.ModelDocument;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.value.ModelObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One request. Its fields are found, not read: a document is read by the model's own reader from where it stands in the line,
 * so that nothing is held twice and the reader sees everything, a member given twice for instance.
 */
final class Request {

    /**
     * Where a field's value stands in the line.
     *
     * @param start the index of its first byte
     * @param length how many bytes it has
     */
    private record Slice(int start, int length) {}

    private static final String NO_UTF8 = "the line is not valid UTF-8";

    private final byte[] line;
    private final Map<String, Slice> fields = new LinkedHashMap<>();
    private final List<String> givenTwice = new ArrayList<>();

    private Request(byte[] line) {
        this.line = line;
    }

    /** Finds the fields of a request. */
    static Request of(byte[] line) throws RequestException {
        Request request = new Request(withoutByteOrderMark(line));
        try (JsonParser parser = Json.UNLIMITED.createParser(request.line)) {
            boolean isObject = parser.nextToken() == JsonToken.START_OBJECT;
            if (isObject) {
                request.findFields(parser);
            } else {
                parser.skipChildren();
            }
            if (parser.nextToken() != null) {
                throw new RequestException(ErrorCode.INVALID_JSON, "", "there is more input after the request");
            } else if (!isObject) {
                throw new RequestException(ErrorCode.INVALID_REQUEST, "", "a request must be a JSON object");
            }
            return request;
        } catch (JsonProcessingException e) {
            request.checkEncoding();
            // Jackson's own message may quote the line.
            JsonLocation at = e.getLocation();
            String place = at == null || at.getColumnNr() < 1 ? "" : " at column " + at.getColumnNr();
            throw new RequestException(ErrorCode.INVALID_JSON, "", "the line is not valid JSON" + place);
        } catch (IOException e) {
            throw new RequestException(ErrorCode.INVALID_JSON, "", NO_UTF8);
        }
    }

    /** Some programs write the mark at the start of a stream. */
    private static byte[] withoutByteOrderMark(byte[] line) {
        boolean marked = line.length >= 3 && line[0] == (byte) 0xef && line[1] == (byte) 0xbb && line[2] == (byte) 0xbf;
        return marked ? Arrays.copyOfRange(line, 3, line.length) : line;
    }

    private void findFields(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            long start = parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            parser.finishToken();
            Slice slice = new Slice((int) start, (int) (parser.currentLocation().getByteOffset() - start));
            if (fields.containsKey(name)) {
                givenTwice.add(name);
            } else if (value != JsonToken.VALUE_NULL) {
                // A field that is null says as much as one that is not there.
                fields.put(name, slice);
            }
        }
    }

    /** The request's id, to be given back in the answer. */
    JsonNode id() throws RequestException {
        Slice id = fields.get("id");
        boolean isText = id != null && Utf8.isValid(line, id.start, id.length);
        return isText ? json("id").orElseThrow() : NullNode.getInstance();
    }

    /** Refuses a request that is no text, or that says two things at once. */
    void checkFields() throws RequestException {
        checkEncoding();
        if (!givenTwice.isEmpty()) {
            throw invalid(givenTwice.get(0), "occurs twice");
        }
    }

    /** The parser takes some bytes that are no text for characters. */
    private void checkEncoding() throws RequestException {
        if (!Utf8.isValid(line, 0, line.length)) {
            throw new RequestException(ErrorCode.INVALID_JSON, "", NO_UTF8);
        }
    }

    /** A text that the request must have. */
    String text(String field) throws RequestException {
        return findText(field).orElseThrow(() -> invalid(field, "is missing"));
    }

    /** A text that the request may have. */
    Optional<String> findText(String field) throws RequestException {
        Optional<JsonNode> value = json(field);
        if (value.isPresent() && !value.get().isTextual()) {
            throw invalid(field, "must be a string");
        }
        return value.map(JsonNode::textValue);
    }

    /** An array of texts that the request may have. */
    Optional<List<String>> findTexts(String field) throws RequestException {
        Optional<JsonNode> array = json(field);
        if (array.isEmpty()) {
            return Optional.empty();
        }
        boolean isArray = array.get().isArray();
        List<String> texts = new ArrayList<>();
        for (JsonNode text : array.get()) {
            isArray &= text.isTextual();
            texts.add(text.asText());
        }
        if (!isArray) {
            throw invalid(field, "must be an array of strings");
        }
        return Optional.of(texts);
    }

    /** A small value that the request may have. */
    Optional<JsonNode> json(String field) throws RequestException {
        if (!fields.containsKey(field)) {
            return Optional.empty();
        }
        try {
            Slice slice = fields.get(field);
            String json = new String(line, slice.start, slice.length, StandardCharsets.UTF_8);
            return Optional.of(ModelReader.readTree(json));
        } catch (InvalidModelException e) {
            throw invalid(field, e.problems().get(0).message());
        }
    }

    /** A document that the request must have. */
    <T extends ModelObject> ModelDocument<T> document(String field, Class<T> type) throws RequestException {
        return read(field, stream -> ModelReader.create().read(type, stream));
    }

    /** A list of documents that the request must have. */
    <T extends ModelObject> List<T> documents(String field, Class<T> type) throws RequestException {
        return read(field, stream -> ModelReader.create().readList(type, stream));
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    /** Says that a field of the request is missing or wrong. */
    static RequestException invalid(String field, String message) {
        return new RequestException(ErrorCode.INVALID_REQUEST, field, field + ": " + message);
    }

    private interface Reading<R> {

        R from(InputStream stream) throws IOException;
    }

    private <R> R read(String field, Reading<R> reading) throws RequestException {
        Slice slice = fields.get(field);
        if (slice == null) {
            throw invalid(field, "is missing");
        }
        try {
            return reading.from(new ByteArrayInputStream(line, slice.start, slice.length));
        } catch (InvalidModelException e) {
            String message = e.problems().stream()
                    .map(problem -> within(field, problem.path()) + ": " + problem.message())
                    .collect(Collectors.joining("; "));
            throw new RequestException(ErrorCode.INVALID_DOCUMENT, within(field, e.path()), message);
        } catch (IOException e) {
            throw new RequestException(ErrorCode.INVALID_DOCUMENT, field, field + ": cannot be read");
        }
    }

    /** The path of a place in a document of the request. */
    static String within(String field, String path) {
        return path.isEmpty() || path.startsWith("[") ? field + path : field + "." + path;
    }
}
