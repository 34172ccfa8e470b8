package dev.vmss.model.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.TreeNode;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The mapper by which trees are read and written without losing a digit, or how it was written. */
final class Mappers {

    static final ObjectMapper TREES = trees(ReadLimits.defaults());

    static final ObjectMapper AROUND_DOCUMENTS = trees(ReadLimits.AROUND_DOCUMENTS);

    private Mappers() {}

    static JsonFactory factory(ReadLimits limits) {
        return JsonFactory.builder()
                .streamReadConstraints(limits.toConstraints())
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .build();
    }

    static ObjectMapper trees(ReadLimits limits) {
        TreeReader reader = new TreeReader(limits.inMemory());
        return new JsonMapper.Builder(new TreeMapper(factory(limits), reader))
                .addModule(new SimpleModule().addDeserializer(JsonNode.class, reader))
                .build();
    }

    /** Reads trees without a context for each, which would take more time than a small tree does. */
    private static final class TreeMapper extends JsonMapper {

        private static final long serialVersionUID = 1L;

        private final transient TreeReader reader;

        TreeMapper(JsonFactory factory, TreeReader reader) {
            super(factory);
            this.reader = reader;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T extends TreeNode> @Nullable T readTree(JsonParser parser) throws IOException {
            if (parser.currentToken() == null && parser.nextToken() == null) {
                return null;
            }
            return (T) reader.read(parser);
        }
    }
}
