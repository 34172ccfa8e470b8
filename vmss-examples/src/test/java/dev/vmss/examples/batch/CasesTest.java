package dev.vmss.examples.batch;

import static dev.vmss.examples.batch.Answers.JSON;
import static dev.vmss.examples.batch.Answers.result;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Small inputs and what is right about them, as the live service showed. In each line {@code request} is a line of the batch, and
 * {@code expect} has members of the result by their JSON pointers; {@code null} stands for a member that must not be there.
 */
class CasesTest {

    @TestFactory
    List<DynamicTest> recorded() {
        return cases("recorded-cases.jsonl");
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
        JsonNode result = result(line.path("request").toString());
        for (Map.Entry<String, JsonNode> expected : line.path("expect").properties()) {
            JsonNode actual = result.at(expected.getKey());
            assertEquals(
                    expected.getValue().isNull() ? "" : expected.getValue().toString(),
                    actual.isMissingNode() ? "" : actual.toString(),
                    () -> expected.getKey() + " of " + result);
        }
    }
}
