package dev.vmss.examples.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What the batch answers to lines. */
final class Answers {

    static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    static final String SET = "{\"location\":\"westeurope\",\"sku\":{\"name\":\"Standard_B2s\",\"capacity\":2}}";

    private Answers() {}

    static List<JsonNode> answers(String requests) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Batch.run(new ByteArrayInputStream(requests.getBytes(StandardCharsets.UTF_8)), out);
        List<JsonNode> answers = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).split("\n")) {
            answers.add(JSON.readTree(line));
        }
        return answers;
    }

    static JsonNode answer(String request) throws IOException {
        List<JsonNode> answers = answers(request);
        assertEquals(1, answers.size());
        return answers.get(0);
    }

    static JsonNode result(String request) throws IOException {
        JsonNode answer = answer(request);
        assertTrue(answer.get("ok").booleanValue(), answer.toString());
        return answer.get("result");
    }

    static void assertError(String code, String path, String request) throws IOException {
        JsonNode answer = answer(request);
        assertFalse(answer.get("ok").booleanValue(), answer.toString());
        assertEquals(code, answer.at("/error/code").textValue(), answer.toString());
        assertEquals(path, answer.at("/error/path").textValue(), answer.toString());
        assertFalse(answer.at("/error/message").textValue().isBlank());
    }
}
