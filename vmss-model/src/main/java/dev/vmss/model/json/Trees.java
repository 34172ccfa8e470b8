package dev.vmss.model.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.TreeCodec;
import com.fasterxml.jackson.core.TreeNode;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TreeTraversingParser;
import java.io.IOException;

/**
 * Reads and writes trees without losing a digit, or how it was written.
 *
 * <p>A mapper could do it too, but it takes longer to make the first one of a process than to read a document.
 */
final class Trees extends TreeCodec {

    static final Trees OF_DOCUMENTS = new Trees(ReadLimits.defaults());

    static final Trees AROUND_DOCUMENTS = new Trees(ReadLimits.AROUND_DOCUMENTS);

    private final JsonFactory factory;
    private final TreeReader reader;

    Trees(ReadLimits limits) {
        this.factory = factory(limits);
        this.reader = new TreeReader(limits.inMemory());
    }

    static JsonFactory factory(ReadLimits limits) {
        return JsonFactory.builder()
                .streamReadConstraints(limits.toConstraints())
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .build();
    }

    /** What makes parsers of texts with trees of these limits. */
    JsonFactory factory() {
        return factory;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends TreeNode> T readTree(JsonParser parser) throws IOException {
        if (parser.currentToken() == null && parser.nextToken() == null) {
            throw MismatchedInputException.from(parser, JsonNode.class, "no value");
        }
        return (T) reader.read(parser);
    }

    @Override
    public void writeTree(JsonGenerator json, TreeNode tree) throws IOException {
        try (JsonParser tokens = treeAsTokens(tree)) {
            tokens.nextToken();
            json.copyCurrentStructure(tokens);
        }
    }

    @Override
    public JsonParser treeAsTokens(TreeNode tree) {
        return new TreeTraversingParser((JsonNode) tree);
    }

    @Override
    public ArrayNode createArrayNode() {
        return JsonNodeFactory.instance.arrayNode();
    }

    @Override
    public ObjectNode createObjectNode() {
        return JsonNodeFactory.instance.objectNode();
    }
}
