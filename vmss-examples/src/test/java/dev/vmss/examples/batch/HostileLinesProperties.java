package dev.vmss.examples.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever a line holds, it gets one line of JSON: a result, or an error that says what is wrong with the line. */
class HostileLinesProperties {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final ObjectMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(10_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> FAULTS_OF_THE_LINE =
            Set.of("InvalidJson", "InvalidRequest", "InvalidDocument", "InvalidEdit", "UnsupportedOperation");

    private static final String SET = "{\"sku\":{\"name\":\"Standard_B2s\",\"capacity\":2},\"properties\":{"
            + "\"upgradePolicy\":{\"mode\":\"Rolling\"},\"virtualMachineProfile\":{\"osProfile\":{\"adminPassword\":\"x\"}}}}";

    /** What each operation takes. */
    private static final Map<String, List<String>> FIELDS = Map.of(
            "parse", List.of("kind", "document"),
            "diff", List.of("kind", "applied", "desired", "ignore"),
            "merge", List.of("kind", "method", "applied", "request"),
            "edit", List.of("kind", "document", "args"),
            "check",
                    List.of(
                            "applied",
                            "desired",
                            "availableSizes",
                            "apiVersion",
                            "edition",
                            "coreQuota",
                            "currentImage"),
            "plan", List.of("applied", "desired", "instances", "options", "desiredInstances"),
            "simulate", List.of("applied", "desired", "instances", "options", "health"),
            "fly", List.of("applied"));

    private static final Set<String> DOCUMENTS = Set.of("applied", "desired", "document", "request");

    private static final List<String> VALUES = List.of(
            SET,
            "{\"location\":\"x\",\"sku\":{\"capacity\":%s}}".formatted("9".repeat(2_000)),
            "{\"instanceId\":\"0\"}",
            "[{\"instanceId\":\"0\"},{\"instanceId\":\"1\"}]",
            "[{\"instanceId\":\"0\"},{\"instanceId\":\"0\"}]",
            "{\"value\":[{\"instanceId\":\"0\"}]}",
            "\"scaleSet\"",
            "\"instance\"",
            "\"PUT\"",
            "\"PATCH\"",
            "\"2024-07-01\"",
            "\"\"",
            "\"\\ud800\"",
            "[\"--set\",\"sku.capacity=3\"]",
            "[\"--add\",\"zones\",\"1\"]",
            "[\"--remove\",\"zones\",\"-1\"]",
            "[\"--set\"]",
            "[\"sku\"]",
            "{\"maxInstancesAtOnce\":1}",
            "{\"action\":\"reimage\",\"actOn\":[\"0\"]}",
            "{\"failing\":[\"0\"],\"operationTime\":\"PT2M\"}",
            "{\"rules\":[{\"from\":\"PT4M\",\"until\":\"PT1M\"}]}",
            "{\"coresPerInstance\":4,\"limit\":9223372036854775807,\"inUse\":9223372036854775807}",
            "{\"hasPlan\":null}",
            "null",
            "true",
            "-1",
            "1e999999999",
            "1e99999999999",
            "{}",
            "[]",
            "[null]",
            "{\"a\":1,\"a\":2}",
            "[".repeat(50_000) + "]".repeat(50_000),
            "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000));

    private static final List<String> FRAGMENTS = List.of(
            "",
            "\"",
            "\\",
            "{",
            "}",
            "]",
            ",",
            ":",
            "NaN",
            "\u0000",
            "\ufeff",
            "\r",
            "\\u12",
            "1e99",
            "[".repeat(100_000));

    @Provide
    Arbitrary<String> requests() {
        Arbitrary<String> ids = Arbitraries.of(
                "1", "\"a\"", "null", "{\"a\":[1.50]}", "1e99999999999", "[".repeat(3_000) + "]".repeat(3_000));
        // Mostly there is a set where one is asked for, so that what stands beside it matters.
        Arbitrary<String> documents =
                Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(SET)), Tuple.of(1, Arbitraries.of(VALUES)));
        return Combinators.combine(
                        Arbitraries.of(FIELDS.keySet()),
                        ids,
                        documents.list().ofSize(7),
                        Arbitraries.of(VALUES).list().ofSize(7))
                .as((op, id, sets, values) -> {
                    StringBuilder line = new StringBuilder("{\"id\":" + id + ",\"op\":\"" + op + "\"");
                    List<String> fields = FIELDS.get(op);
                    for (int i = 0; i < fields.size(); i++) {
                        String field = fields.get(i);
                        String value = DOCUMENTS.contains(field) ? sets.get(i) : values.get(i);
                        line.append(",\"").append(field).append("\":").append(value);
                    }
                    return line.append('}').toString();
                });
    }

    @Provide
    Arbitrary<String> brokenRequests() {
        return Combinators.combine(
                        requests(),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.of(FRAGMENTS))
                .as((line, at, length, fragment) -> {
                    int start = (int) (at * line.length());
                    return line.substring(0, start)
                            + fragment
                            + line.substring(Math.min(line.length(), start + length));
                });
    }

    private static List<JsonNode> answers(InputStream lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Batch.run(lines, out);
        List<JsonNode> answers = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).split("\n")) {
            JsonNode answer = STRICT.readTree(line);
            assertTrue(answer.has("id") && answer.path("ok").isBoolean(), line);
            assertEquals(answer.get("ok").booleanValue(), answer.has("result"), line);
            if (!answer.get("ok").booleanValue()) {
                assertTrue(FAULTS_OF_THE_LINE.contains(answer.at("/error/code").textValue()), line);
                assertTrue(!answer.at("/error/message").asText().isBlank(), line);
                assertTrue(answer.at("/error/path").isTextual(), line);
            }
            answers.add(answer);
        }
        return answers;
    }

    private static List<JsonNode> answers(byte[] lines) throws IOException {
        return answers(new ByteArrayInputStream(lines));
    }

    /** The answer to a line, which no other answer precedes or follows, and after which the next line is answered. */
    private static void isAnswered(byte[] line) {
        assertTimeoutPreemptively(SOON, () -> {
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            lines.writeBytes(line);
            lines.writeBytes(
                    "\n{\"id\":\"next\",\"op\":\"parse\",\"document\":{\"sku\":{}}}".getBytes(StandardCharsets.UTF_8));
            List<JsonNode> answers = answers(lines.toByteArray());
            assertEquals(2, answers.size());
            assertEquals("next", answers.get(1).path("id").textValue());
            assertTrue(answers.get(1).get("ok").booleanValue());
        });
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aRequestWithWhateverInItsFieldsIsAnswered(@ForAll("requests") String line) {
        isAnswered(line.getBytes(StandardCharsets.UTF_8));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aBrokenRequestIsAnswered(@ForAll("brokenRequests") String line) {
        isAnswered(line.getBytes(StandardCharsets.UTF_8));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void bytesThatAreNoTextAreAnswered(@ForAll byte[] bytes) {
        byte[] line = Arrays.copyOf(bytes, bytes.length + 1);
        for (int i = 0; i < line.length; i++) {
            line[i] = line[i] == '\n' ? 0 : line[i];
        }
        line[bytes.length] = '!';
        isAnswered(line);
    }

    @Example
    void aLineWithoutEndIsNotKept() throws IOException {
        long length = 1L << 28;
        byte[] next = "\n{\"op\":\"parse\",\"document\":{\"sku\":{}}}\n".getBytes(StandardCharsets.UTF_8);
        InputStream endless = new InputStream() {
            private long position;

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0];
            }

            @Override
            public int read(byte[] target, int offset, int count) {
                if (position >= length + next.length) {
                    return -1;
                }
                if (position >= length) {
                    target[offset] = next[(int) (position++ - length)];
                    return 1;
                }
                int given = (int) Math.min(count, length - position);
                Arrays.fill(target, offset, offset + given, (byte) '[');
                position += given;
                return given;
            }
        };
        List<JsonNode> answers = answers(endless);
        assertEquals(2, answers.size());
        assertEquals("InvalidRequest", answers.get(0).at("/error/code").textValue());
        assertTrue(answers.get(1).get("ok").booleanValue());
    }
}
