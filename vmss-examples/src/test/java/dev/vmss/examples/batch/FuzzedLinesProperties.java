package dev.vmss.examples.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vmss.model.testing.Fuzzing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Requests of the cases that were damaged: each line gets an answer, and none says that the batch itself failed. */
class FuzzedLinesProperties {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NEXT = "\n{\"id\":\"next\",\"op\":\"parse\",\"document\":{\"sku\":{}}}";

    private static final List<String> LINES = Stream.of("robustness", "recorded", "documented", "reported")
            .flatMap(name -> Fuzzing.corpus(FuzzedLinesProperties.class, name + "-cases.jsonl").stream())
            .map(FuzzedLinesProperties::request)
            .toList();

    private static String request(String line) {
        try {
            return JSON.readTree(line).path("request").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    void aRequest(@ForAll long seed) {
        Fuzzing.fuzz(seed, LINES, FuzzedLinesProperties::isAnswered);
    }

    private static void isAnswered(byte[] input) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.write('!');
        for (byte b : input) {
            lines.write(b == '\n' ? ' ' : b);
        }
        byte[] all = lines.toByteArray();
        // A line that is blank has no answer; most inputs are none, and begin as they are.
        all[0] = ' ';
        if (new String(all, StandardCharsets.UTF_8).isBlank()) {
            all[0] = '!';
        }
        lines.reset();
        lines.writeBytes(all);
        lines.writeBytes(NEXT.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Batch.run(new ByteArrayInputStream(lines.toByteArray()), out);
        List<String> answers = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(2, answers.size(), answers::toString);
        JsonNode answer = JSON.readTree(answers.get(0));
        assertTrue(JSON.readTree(answers.get(1)).path("ok").asBoolean());
        assertEquals(answer.path("ok").booleanValue(), answer.has("result"));
        if (!answer.path("ok").booleanValue()) {
            assertNotEquals("InternalError", answer.at("/error/code").asText(), answers.get(0));
            assertTrue(answer.at("/error/message").asText().contains(" "), answers.get(0));
        }
    }
}
