package dev.vmss.model.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.Remainder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReadLimitsTest {

    private static final ReadLimits LIMITS = ReadLimits.defaults()
            .withMaxDepth(5)
            .withMaxDocumentLength(120)
            .withMaxTextLength(20)
            .withMaxNameLength(30)
            .withMaxNumberLength(10)
            .withMaxMembers(4)
            .withMaxElements(3);

    private static final ModelReader READER = ModelReader.create().within(LIMITS);

    static Stream<Arguments> atALimitAndBeyond() {
        return Stream.of(
                Arguments.of(
                        "{'name': 'x', 'a': [[[[1]]]]}",
                        "{'name': 'x', 'a': [[[[[1]]]]]}",
                        "is nested deeper than the limit of 5 levels"),
                Arguments.of(
                        "{'tags': {'a': '" + "x".repeat(20) + "'}}",
                        "{'tags': {'a': '" + "x".repeat(21) + "'}}",
                        "contains a string longer than the limit of 20 characters"),
                Arguments.of(
                        "{'tags': {'" + "x".repeat(30) + "': '1'}}",
                        "{'tags': {'" + "x".repeat(31) + "': '1'}}",
                        "contains a name longer than the limit of 30 characters"),
                Arguments.of(
                        "{'name': 'x', 'a': 1234567890}",
                        "{'name': 'x', 'a': 12345678901}",
                        "contains a number longer than the limit of 10 characters"),
                Arguments.of(
                        "{'name': 'x', 'a': 1, 'b': 1, 'c': 1, 'd': 1, 'location': 'y'}",
                        "{'name': 'x', 'a': 1, 'b': 1, 'c': 1, 'd': 1, 'e': 1}",
                        "contains an object with more than the limit of 4 members"),
                Arguments.of(
                        "{'name': 'x', 'a': {'a': 1, 'b': 1, 'c': 1, 'd': 1}}",
                        "{'name': 'x', 'a': {'a': 1, 'b': 1, 'c': 1, 'd': 1, 'e': 1}}",
                        "contains an object with more than the limit of 4 members"),
                Arguments.of(
                        "{'tags': {'a': '1', 'b': '1', 'c': '1', 'd': '1'}}",
                        "{'tags': {'a': '1', 'b': '1', 'c': '1', 'd': '1', 'e': '1'}}",
                        "contains an object with more than the limit of 4 members"),
                Arguments.of(
                        "{'virtualMachineProfile': {}, 'a': 1, 'b': 1, 'c': 1, 'd': 1}",
                        "{'virtualMachineProfile': {}, 'a': 1, 'b': 1, 'c': 1, 'd': 1, 'e': 1}",
                        "contains an object with more than the limit of 4 members"),
                Arguments.of(
                        "{'name': 'x', 'a': [1, 2, 3]}",
                        "{'name': 'x', 'a': [1, 2, 3, 4]}",
                        "contains an array with more than the limit of 3 elements"),
                Arguments.of(
                        "{'zones': ['1', '2', '3']}",
                        "{'zones': ['1', '2', '3', '4']}",
                        "contains an array with more than the limit of 3 elements"),
                Arguments.of(
                        "{'name': 'x'" + " ".repeat(107) + "}",
                        "{'name': 'x'" + " ".repeat(108) + "}",
                        "is longer than the limit of 120 bytes"));
    }

    @ParameterizedTest
    @MethodSource("atALimitAndBeyond")
    void whatIsAtALimitIsReadAndWhatIsBeyondIsRefusedByName(String at, String beyond, String message)
            throws IOException {
        READER.read(ScaleSet.class, json(at));
        assertRefused(
                message, assertThrows(InvalidModelException.class, () -> READER.read(ScaleSet.class, json(beyond))));
        READER.read(ScaleSet.class, stream(at));
        assertRefused(
                message, assertThrows(InvalidModelException.class, () -> READER.read(ScaleSet.class, stream(beyond))));
        ModelReader.create().read(ScaleSet.class, json(beyond));
    }

    @ParameterizedTest
    @MethodSource("atALimitAndBeyond")
    void aDocumentOfAListHasTheSameLimits(String at, String beyond, String message) throws IOException {
        assertEquals(2, READER.readList(ScaleSet.class, stream(at + at)).size());
        assertEquals(2, READER.readList(ScaleSet.class, json(at + at)).size());
        // The list itself can have two levels.
        String farBeyond = beyond.replace("[[[[[1]]]]]", "[[[[[[[1]]]]]]]");
        Iterator<ScaleSet> documents = READER.iterate(ScaleSet.class, stream(at + farBeyond));
        documents.next();
        assertRefused(message, assertThrows(InvalidModelException.class, documents::next));
    }

    private static void assertRefused(String message, InvalidModelException refusal) {
        assertTrue(refusal.isBeyondLimit());
        assertEquals(1, refusal.problems().size());
        assertTrue(refusal.problems().get(0).message().startsWith(message), refusal.getMessage());
        assertFalse(refusal.getMessage().contains("-1"), refusal.getMessage());
    }

    @Test
    void aListHasAnyLengthAndNumber() throws IOException {
        String document = "{'name': 'x', 'tags': {'a': '1'}}";
        assertEquals(
                10_000,
                READER.readList(ScaleSet.class, stream(document.repeat(10_000))).size());
        String list = "[" + (document + ",").repeat(9_999) + document + "]";
        assertEquals(10_000, READER.readList(ScaleSet.class, stream(list)).size());
    }

    @Test
    void aDocumentWithoutEndIsNotReadToItsEnd() {
        InputStream endless = new InputStream() {
            private long passed;

            @Override
            public int read() {
                return passed++ == 0 ? '{' : ' ';
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                assertTrue(passed < 1_000_000);
                target[offset] = (byte) read();
                return 1;
            }
        };
        assertRefused(
                "is longer than the limit of 120 bytes",
                assertThrows(InvalidModelException.class, () -> READER.read(ScaleSet.class, endless)));
    }

    @Test
    void whatIsNotBeyondALimitDoesNotSaySo() {
        assertFalse(assertThrows(InvalidModelException.class, () -> READER.read(ScaleSet.class, "{"))
                .isBeyondLimit());
    }

    @Test
    void theDepthOfATreeIsLimitedAsThatOfATextIs() {
        assertEquals(
                "is nested deeper than the limit of 128 levels",
                assertThrows(
                                InvalidModelException.class,
                                () -> ModelReader.create().read(ScaleSet.class, nested(128)))
                        .getMessage());
        ScaleSet deepest =
                ModelReader.create().read(ScaleSet.class, nested(127)).value();
        assertEquals(nested(127), ModelWriter.rest().toTree(deepest));
    }

    @Test
    void aValueOfYourOwnIsLimitedToo() {
        JsonValue.of(nested(127));
        assertEquals(
                "The JSON is nested deeper than the limit of 128 levels",
                assertThrows(IllegalArgumentException.class, () -> JsonValue.of(nested(128)))
                        .getMessage());
    }

    @Test
    void whatNoReaderWouldTakeIsNotWritten() {
        Remainder deep = Remainder.NONE.withUnknown("a", JsonValue.of(nested(127)));
        ScaleSet set = ScaleSet.builder().remainder(deep).build();
        assertEquals(
                "is nested deeper than the limit of 128 levels",
                assertThrows(
                                InvalidModelException.class,
                                () -> ModelWriter.rest().toTree(set))
                        .getMessage());
    }

    /** A tree of so many levels, and one more for the object around it. */
    private static JsonNode nested(int levels) {
        JsonNode tree = JsonNodeFactory.instance.numberNode(1);
        for (int i = 0; i < levels; i++) {
            tree = JsonNodeFactory.instance.arrayNode().add(tree);
        }
        return JsonNodeFactory.instance.objectNode().put("name", "x").set("a", tree);
    }

    @Test
    void aTreeAroundDocumentsHasTheLimitsOfReading() {
        String deep = "[".repeat(128) + "]".repeat(128);
        assertEquals(128, depth(ModelReader.readTree(deep)));
        assertEquals(
                "is nested deeper than the limit of 128 levels",
                assertThrows(InvalidModelException.class, () -> ModelReader.readTree("[" + deep + "]"))
                        .problems()
                        .get(0)
                        .message()
                        .replaceFirst(" at column.*", ""));
    }

    private static int depth(JsonNode tree) {
        return tree.isContainerNode() ? 1 + (tree.isEmpty() ? 0 : depth(tree.get(0))) : 0;
    }

    @Test
    void limitsThatMakeNoSenseAreRefused() {
        ReadLimits limits = ReadLimits.defaults();
        assertEquals(
                "maxDepth: must be at most 100, not 101",
                assertThrows(IllegalArgumentException.class, () -> limits.withMaxDepth(101))
                        .getMessage());
        assertEquals(
                "maxElements: must be at least 1, not 0",
                assertThrows(IllegalArgumentException.class, () -> limits.withMaxElements(0))
                        .getMessage());
    }

    @Test
    void limitsAreValues() {
        assertEquals(LIMITS, LIMITS.withMaxDepth(5));
        assertEquals(LIMITS.hashCode(), LIMITS.withMaxDepth(5).hashCode());
        assertNotEquals(LIMITS, LIMITS.withMaxDepth(6));
        assertEquals("ReadLimits[5, 120, 20, 30, 10, 4, 3]", LIMITS.toString());
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(json(text).getBytes(StandardCharsets.UTF_8));
    }
}
