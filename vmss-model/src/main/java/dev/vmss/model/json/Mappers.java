package dev.vmss.model.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;

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
        return JsonMapper.builder(factory(limits))
                .addModule(new SimpleModule().addDeserializer(JsonNode.class, new TreeReader(limits.inMemory())))
                .build();
    }
}
