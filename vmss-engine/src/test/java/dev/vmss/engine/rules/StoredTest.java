package dev.vmss.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.vmss.engine.diff.DiffOptions;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.merge.Merge;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.ModelObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests of which a recording shows what the service makes of them, in {@code stored.json}. */
class StoredTest {

    private record Request(JsonNode json) {

        @Override
        public String toString() {
            return json.path("name").asText() + ": " + json.path("reality").asText();
        }
    }

    static Stream<Request> requests() throws IOException {
        try (InputStream stream = Objects.requireNonNull(StoredTest.class.getResourceAsStream("/stored.json"))) {
            List<Request> all = new ArrayList<>();
            new ObjectMapper().readTree(stream).forEach(json -> all.add(new Request(json)));
            return all.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("requests")
    void whatIsPredictedIsWhatTheServiceStores(Request request) {
        if (request.json().path("kind").asText().equals("instance")) {
            check(request.json(), ScaleSetInstance.class);
        } else {
            check(request.json(), ScaleSet.class);
        }
    }

    private static <T extends ModelObject> void check(JsonNode json, Class<T> type) {
        ApiVersion version = new ApiVersion(json.path("apiVersion").asText());
        T applied = ModelReader.create().read(type, json.path("applied")).value();
        T request = ModelReader.create().read(type, json.path("request")).value();
        ModelDiff diff = ModelDiff.between(applied, request, DiffOptions.NONE.withApiVersion(version));
        JsonNode stored = ModelWriter.rest().toTree(Merge.merge(applied, request, version));

        json.path("stored").properties().forEach(expected -> {
            JsonNode found = stored.at(expected.getKey());
            assertEquals(expected.getValue(), found.isMissingNode() ? NullNode.instance : found, expected.getKey());
        });
        assertEquals(
                texts(json.path("uncertain")),
                diff.uncertain().stream().map(one -> one.place().toString()).toList());
        if (json.has("changes")) {
            assertEquals(
                    texts(json.path("changes")),
                    diff.changes().stream()
                            .map(change -> change.path().toString())
                            .toList());
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
