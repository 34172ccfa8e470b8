package dev.vmss.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonValueTest {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "3 | 3.0",
                "3 | 3e0",
                "100 | 1E2",
                "12345678901234567890 | 12345678901234567890.0",
                "{\"a\":1,\"b\":[true]} | {\"b\":[true],\"a\":1.0}",
                "{\"a\":1,\"b\":2,\"c\":3} | {\"a\":1,\"c\":3,\"b\":2}"
            })
    void valuesThatSayTheSameAreEqual(String one, String other) throws JsonProcessingException {
        assertEquals(json(one), json(other));
        assertEquals(json(one).hashCode(), json(other).hashCode());
        assertEquals(json(one).canonical(), json(other).canonical());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "3 | \"3\"",
                "3 | 4",
                "null | {}",
                "[] | {}",
                "[1,2] | [2,1]",
                "{\"a\":1} | {\"A\":1}",
                "{\"a\":1} | {\"a\":1,\"b\":null}",
                "{\"a\":null} | {\"b\":null}",
                "{\"a\":1,\"b\":2} | {\"b\":1,\"a\":2}",
                "{\"a\":[1]} | {\"a\":{\"b\":1}}",
                "\"x\" | \"X\"",
                "true | false"
            })
    void valuesThatSaySomethingElseDiffer(String one, String other) throws JsonProcessingException {
        assertNotEquals(json(one), json(other));
        assertNotEquals(json(one).canonical(), json(other).canonical());
    }

    @Test
    void changingTheTreeAfterwardsDoesNotChangeTheValue() {
        ObjectNode tree = JsonNodeFactory.instance.objectNode().put("a", 1);
        JsonValue value = JsonValue.of(tree);
        tree.put("a", 2);
        assertEquals("{\"a\":1}", value.toString());
    }

    @Test
    void changingTheTreeThatWasGivenOutDoesNotChangeTheValue() throws JsonProcessingException {
        JsonValue value = json("{\"a\":{\"b\":1}}");
        ((ObjectNode) value.toJsonNode().get("a")).put("b", 2);
        assertEquals("{\"a\":{\"b\":1}}", value.toString());
    }

    @Test
    void theCanonicalFormSortsMembersAndWritesPlainNumbers() throws JsonProcessingException {
        JsonValue value = json("{\"b\":{\"d\":\"\\\"\",\"c\":1e2},\"a\":[]}");
        assertEquals("{\"a\":[],\"b\":{\"c\":100,\"d\":\"\\\"\"}}", value.canonical());
    }

    @Test
    void theCanonicalFormOfAHugeNumberIsShort() throws JsonProcessingException {
        assertTrue(json("1e999999999").canonical().length() < 100);
    }

    @Test
    void theTextKeepsTheOrderOfMembers() throws JsonProcessingException {
        assertEquals("{\"b\":1,\"a\":2}", json("{\"b\":1, \"a\":2}").toString());
    }

    @Test
    void thereIsOneNull() {
        assertSame(JsonValue.NULL, JsonValue.of(NullNode.getInstance()));
        assertTrue(JsonValue.NULL.isNull());
    }

    @Test
    void onlyObjectsAndArraysWithoutMembersAreEmptyContainers() throws JsonProcessingException {
        assertTrue(json("{}").isEmptyContainer());
        assertTrue(json("[]").isEmptyContainer());
        assertFalse(json("[0]").isEmptyContainer());
        assertFalse(json("\"\"").isEmptyContainer());
        assertFalse(JsonValue.NULL.isEmptyContainer());
    }

    @Test
    void membersKeepTheirOrderAndOnlyObjectsHaveThem() throws JsonProcessingException {
        assertEquals(
                List.of("b", "a"),
                List.copyOf(json("{\"b\":1,\"a\":{}}").members().keySet()));
        assertEquals(json("1"), json("{\"b\":1}").members().get("b"));
        assertEquals(Map.of(), json("[{\"b\":1}]").members());
        assertTrue(json("{}").isObject());
        assertFalse(json("[]").isObject());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"\"x\"|true", "[1,{\"a\":[\"x\"]}]|true", "{\"x\":\"y\"}|false", "[1,null,true]|false"})
    void aTextIsFoundAtAnyDepthButNotAmongNames(String value, boolean found) throws JsonProcessingException {
        assertEquals(found, json(value).holdsText("x"::equals));
    }

    @Test
    void redactingHidesWhatIsNamedLikeASecretAtAnyDepth() throws JsonProcessingException {
        JsonValue redacted =
                json("[{\"a\":{\"apiKey\":{\"k\":\"hidden\"}}},{\"b\":1}]").redacted();

        assertEquals(json("[{\"a\":{\"apiKey\":\"(secret)\"}},{\"b\":1}]"), redacted);
    }

    @Test
    void redactingWhatHoldsNoSecretCopiesNothing() throws JsonProcessingException {
        JsonValue value = json("{\"a\":[{\"b\":\"password\"}]}");

        assertSame(value, value.redacted());
    }

    @Test
    void textsAndTruthValuesNeedNoTree() throws JsonProcessingException {
        assertEquals(json("\"a\""), JsonValue.of("a"));
        assertEquals(json("true"), JsonValue.of(true));
    }

    @Test
    void theTextIsThatOfTheTree() throws JsonProcessingException {
        ObjectNode tree = JsonNodeFactory.instance
                .objectNode()
                .put("\"quoted\"", "line\nand \u00e9")
                .put("bytes", new byte[] {1, 2})
                .put("half", 0.5)
                .putNull("nothing");
        tree.set("inside", MAPPER.readTree("[1,{\"a\":12345678901234567890},1.10,1e400,true,[],{}]"));

        assertEquals(tree.toString(), JsonValue.of(tree).toString());
    }

    @Test
    void aTreeThatHoldsAJavaObjectHasATextToo() {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.putArray("inside").addPOJO(Map.of("a", 1));

        assertEquals("{\"inside\":[{\"a\":1}]}", JsonValue.of(tree).toString());
    }

    private static JsonValue json(String text) throws JsonProcessingException {
        return JsonValue.of(MAPPER.readTree(text));
    }
}
