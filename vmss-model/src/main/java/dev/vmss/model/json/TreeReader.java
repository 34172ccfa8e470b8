package dev.vmss.model.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;

/** Reads trees as Jackson does, but keeps how numbers are written, and refuses a member that is given twice. */
final class TreeReader extends JsonDeserializer<JsonNode> {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ReadLimits limits;

    TreeReader(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public JsonNode deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return read(parser);
    }

    /** The tree of the value at the current token, whose last token is the current one afterwards. */
    JsonNode read(JsonParser parser) throws IOException {
        return read(parser, limits.maxDepth());
    }

    /** Reads a tree; a parser that is none of a text does not limit its depth. */
    private JsonNode read(JsonParser parser, int levels) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> readObject(parser, inner(parser, levels));
            case START_ARRAY -> readArray(parser, inner(parser, levels));
            case VALUE_STRING -> TextNode.valueOf(parser.getText());
            case VALUE_NUMBER_INT -> readWholeNumber(parser);
            case VALUE_NUMBER_FLOAT -> DecimalNode.valueOf(WrittenNumber.of(parser));
            case VALUE_TRUE -> BooleanNode.TRUE;
            case VALUE_FALSE -> BooleanNode.FALSE;
            case VALUE_NULL -> NullNode.getInstance();
            case VALUE_EMBEDDED_OBJECT -> NODES.pojoNode(parser.getEmbeddedObject());
            default -> throw MismatchedInputException.from(parser, JsonNode.class, "not a value");
        };
    }

    private static int inner(JsonParser parser, int levels) throws IOException {
        if (levels == 0) {
            throw new LimitExceededException(parser, ReadLimit.DEPTH);
        }
        return levels - 1;
    }

    private ObjectNode readObject(JsonParser parser, int levels) throws IOException {
        ObjectNode object = NODES.objectNode();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            if (object.replace(name, read(parser, levels)) != null) {
                throw MismatchedInputException.from(parser, JsonNode.class, "a member occurs twice");
            }
            LimitExceededException.check(parser, limits, ReadLimit.MEMBERS, object.size());
        }
        return object;
    }

    private ArrayNode readArray(JsonParser parser, int levels) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(read(parser, levels));
            LimitExceededException.check(parser, limits, ReadLimit.ELEMENTS, array.size());
        }
        return array;
    }

    private static JsonNode readWholeNumber(JsonParser parser) throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> {
                int number = parser.getIntValue();
                boolean isPlain = number != 0 || !WrittenNumber.isMinusZero(parser);
                yield isPlain ? IntNode.valueOf(number) : DecimalNode.valueOf(WrittenNumber.of(parser));
            }
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }
}
