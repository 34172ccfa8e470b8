package dev.vmss.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vmss.engine.impact.UpdateImpact;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Updates of which somebody told or recorded what came of them, in {@code reality.json}. */
class RealityTest {

    private record Told(JsonNode json) {

        @Override
        public String toString() {
            return json.path("name").asText() + ": " + json.path("reality").asText();
        }
    }

    static Stream<Told> told() throws IOException {
        try (InputStream stream = Objects.requireNonNull(RealityTest.class.getResourceAsStream("/reality.json"))) {
            List<Told> all = new ArrayList<>();
            new ObjectMapper().readTree(stream).forEach(json -> all.add(new Told(json)));
            return all.stream();
        }
    }

    /** Each finding is written as its rule, the code, the target, and whether the words are known to be Azure's. */
    @ParameterizedTest
    @MethodSource("told")
    void theVerdictTheAnswerAndTheImpactAreThoseOfReality(Told told) {
        Update update = RuleCases.update(told.json());
        CheckResult check = RuleBook.current().check(update);
        List<String> expected = new ArrayList<>();
        told.json().path("findings").forEach(finding -> expected.add(finding.asText()));

        assertEquals(expected, check.findings().stream().map(RealityTest::words).toList());
        assertEquals(told.json().path("verdict").asText(), check.verdict().name());
        assertEquals(told.json().path("impact").asText(), impact(update));
    }

    private static String words(Finding finding) {
        String answer = finding.answer()
                .map(told -> told.code() + " " + (told.target().isEmpty() ? "-" : told.target()) + " "
                        + (told.observed() ? "observed" : "ours"))
                .orElse("- - -");
        return finding.rule().id() + " " + answer;
    }

    private static String impact(Update update) {
        return UpdateImpact.of(update)
                .worst()
                .map(effect ->
                        effect.impact().disruption() + " " + effect.impact().propagation())
                .orElse("NONE");
    }

    @Test
    void thereAreCasesOfEachVerdict() throws IOException {
        assertEquals(
                3,
                told().map(told -> told.json().path("verdict").asText())
                        .distinct()
                        .count());
    }
}
