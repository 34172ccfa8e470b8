package dev.vmss.examples.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.render.JsonText;
import java.io.UncheckedIOException;
import java.util.Collection;

/** How requests are read and results are written. */
public final class Json {

    /**
     * The outer structure of a request is read without the usual limits, so that a document beyond them is reported as such and
     * its request still answered under its id. The length of a line limits it already.
     */
    static final JsonFactory UNLIMITED = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(1_000_000)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            // Requests are in UTF-8; only its parser knows at which byte it is.
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .build();

    static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamWriteConstraints(StreamWriteConstraints.builder()
                            .maxNestingDepth(10_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private Json() {}

    /** An object without members. */
    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** An array of texts. */
    static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    /**
     * Writes JSON on one line. Only ASCII is written, so that no reader takes a character of a text for the end of the line,
     * and half a surrogate pair passes through.
     */
    static byte[] line(JsonNode json) throws JsonProcessingException {
        return MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsBytes(json);
    }

    /**
     * Writes JSON for people, in which nothing shows as something else than it is.
     *
     * @param json the JSON
     * @return indented text
     */
    public static String pretty(JsonNode json) {
        try {
            return JsonText.visible(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A tree in memory cannot fail", e);
        }
    }
}
