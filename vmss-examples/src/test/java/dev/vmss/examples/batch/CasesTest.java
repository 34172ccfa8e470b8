package dev.vmss.examples.batch;

import static dev.vmss.examples.batch.Answers.JSON;
import static dev.vmss.examples.batch.Answers.answer;
import static dev.vmss.examples.batch.Answers.result;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Small inputs and what is right about them, as the live service, people whose updates went another way, or Microsoft's documentation
 * showed. In each line {@code request} is a line of the batch, and {@code expect} has members of the result by their JSON pointers;
 * {@code null} stands for a member that must not be there. {@code has} lists rules, codes of warnings and Azure's codes that must be
 * among those of the result, and {@code kinds} those of all its steps. {@code refused} is the error, if that is the answer.
 */
class CasesTest {

    @TestFactory
    List<DynamicTest> recorded() {
        return cases("recorded-cases.jsonl");
    }

    @TestFactory
    List<DynamicTest> reported() {
        return cases("reported-cases.jsonl");
    }

    @TestFactory
    List<DynamicTest> documented() {
        return cases("documented-cases.jsonl");
    }

    @TestFactory
    List<DynamicTest> robustness() {
        return cases("robustness-cases.jsonl");
    }

    private static List<DynamicTest> cases(String file) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CasesTest.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(CasesTest::read)
                    .map(line -> DynamicTest.dynamicTest(line.path("name").asText(), () -> check(line)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(JsonNode line) throws IOException {
        if (line.has("refused")) {
            assertEquals(
                    line.get("refused"), answer(line.path("request").toString()).get("error"));
            return;
        }
        JsonNode result = result(line.path("request").toString());
        for (Map.Entry<String, JsonNode> expected : line.path("expect").properties()) {
            JsonNode actual = result.at(expected.getKey());
            assertEquals(
                    expected.getValue().isNull() ? "" : expected.getValue().toString(),
                    actual.isMissingNode() ? "" : actual.toString(),
                    () -> expected.getKey() + " of " + result);
        }
        Set<String> said = new HashSet<>();
        Stream.of("rule", "code").forEach(name -> said.addAll(result.findValuesAsText(name)));
        line.path("has").forEach(code -> assertTrue(said.contains(code.asText()), () -> code + " is not in " + result));
        if (line.has("kinds")) {
            List<String> kinds = new ArrayList<>();
            result.path("steps").forEach(step -> kinds.add(step.path("kind").asText()));
            List<String> wanted = new ArrayList<>();
            line.path("kinds").forEach(kind -> wanted.add(kind.asText()));
            assertEquals(wanted, kinds);
        }
    }
}
