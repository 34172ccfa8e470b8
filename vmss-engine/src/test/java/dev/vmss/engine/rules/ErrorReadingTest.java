package dev.vmss.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an error consists of when it is read. */
class ErrorReadingTest {

    private static final String ZONES =
            "{\"code\": \"PropertyChangeNotAllowed\", \"target\": \"zones\", \"message\": \"Changing it is not allowed.\"}";
    private static final String DOCUMENT =
            "{\"error\": {\"code\": \"DeploymentFailed\", \"message\": \"One failed.\", \"details\": [" + ZONES + "]}}";
    private static final AzureError WITHIN =
            new AzureError("PropertyChangeNotAllowed", "Changing it is not allowed.", Optional.of("zones"), List.of());
    private static final AzureError ERROR =
            new AzureError("DeploymentFailed", "One failed.", Optional.empty(), List.of(WITHIN));

    private static String escaped(String text, int times) {
        return times == 0 ? text : escaped(text.replace("\\", "\\\\").replace("\"", "\\\""), times - 1);
    }

    @Test
    void aDocumentIsReadInTheMidstOfAText() {
        assertEquals(ERROR, AzureError.parse(DOCUMENT));
        assertEquals(ERROR, AzureError.parse("It failed: " + DOCUMENT + " That is all."));
        assertEquals(ERROR, AzureError.parse("{no document} " + DOCUMENT));
        assertEquals(ERROR, AzureError.parse("{} {\"a\": {\"b\": 1}} " + DOCUMENT));
        assertEquals(ERROR, AzureError.parse("{\"a\": 1}" + DOCUMENT));
    }

    @Test
    void aDocumentIsReadFromTextsWithinTexts() {
        for (int times = 1; times <= 3; times++) {
            assertEquals(ERROR, AzureError.parse("body: \"" + escaped(DOCUMENT, times) + "\""), times + " times");
        }
        assertNotEquals(ERROR, AzureError.parse("body: \"" + escaped(DOCUMENT, 4) + "\""));
    }

    @Test
    void thereAreLimitsToHowMuchIsRead() {
        assertEquals(ERROR, AzureError.parse("{ ".repeat(49) + DOCUMENT));
        assertNotEquals(ERROR, AzureError.parse("{ ".repeat(50) + DOCUMENT));
        String longest = " ".repeat(99_998 - DOCUMENT.length());
        assertEquals(ERROR, AzureError.parse("x " + longest + DOCUMENT));
        assertNotEquals(ERROR, AzureError.parse("x     " + longest + DOCUMENT));
    }

    @Test
    void aTextWithTwoCodesTellsOfTwoErrors() {
        AzureError full = new AzureError("AllocationFailed", "It is full.", Optional.of("sku"), List.of());
        assertEquals(
                new AzureError("DeploymentFailed", "It is full.", Optional.of("sku"), List.of(full)),
                AzureError.parse(
                        "ErrorCode: DeploymentFailed\nErrorCode: AllocationFailed\nErrorMessage: It is full.\nErrorTarget: sku"));
    }

    @Test
    void aTextWithoutLabelsIsTheMessage() {
        AzureError error = AzureError.parse("  (AllocationFailed) It is full.\n");
        assertEquals("(AllocationFailed) It is full.", error.message());
        assertEquals(List.of(), error.details());
    }

    @ParameterizedTest
    @CsvSource({
        "It failed with MaxPriceChangeNotAllowedForAllocatedVMs today., MaxPriceChangeNotAllowedForAllocatedVMs",
        "ErrorCode: MaxPriceChangeNot\\n | AllowedForAllocatedVMs, MaxPriceChangeNotAllowedForAllocatedVMs",
        "Code: MaxPriceChangeNotAllowed, MaxPriceChangeNotAllowed",
        "Code: AllocationFailed AllocationFailed, AllocationFailed"
    })
    void aCodeIsReadWholeAndOnce(String text, String code) {
        AzureError error = AzureError.parse(text.replace("\\n", "\n"));
        assertEquals(code, error.code());
        assertEquals(List.of(), error.details());
    }

    @Test
    void theTargetIsAPlaceIfOneIs() {
        assertEquals(
                Optional.of("zones"),
                AzureError.parse("Code: Odd\nTarget: nowhere\nTarget: zones").target());
        assertEquals(
                Optional.of("nowhere"),
                AzureError.parse("Code: Odd\nTarget: nowhere").target());
    }

    @Test
    void anErrorStandsAboveThatAroundWhichItIs() {
        assertEquals(
                "Outer",
                AzureError.parse("{\"code\": \"Outer\", \"message\": \"m\", \"innererror\": " + ZONES + "}")
                        .code());
        assertEquals(WITHIN, AzureError.parse("{\"response\": {\"body\": " + ZONES + "}}"));
        assertEquals(
                new AzureError("A", "{no document}", Optional.empty(), List.of()),
                AzureError.parse("{\"code\": \"A\", \"message\": \"{no document}\"}"));
        assertEquals(
                List.of(WITHIN),
                AzureError.parse("{\"code\": \"A\", \"message\": \"" + escaped(ZONES, 1) + "\"}")
                        .details());
    }

    @Test
    void aDocumentIsReadToALimitedDepth() {
        assertEquals(WITHIN, AzureError.parse("{\"properties\": ".repeat(32) + ZONES + "}".repeat(32)));
        assertThrows(
                IllegalArgumentException.class,
                () -> AzureError.parse(JsonNodeFactory.instance.objectNode().set("properties", nested(33))));
    }

    private static JsonNode nested(int depth) {
        return depth == 0
                ? JsonNodeFactory.instance.objectNode().put("code", "A")
                : JsonNodeFactory.instance.objectNode().set("properties", nested(depth - 1));
    }

    @Test
    void whatHasNeitherACodeNorAMessageIsNoError() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> AzureError.parse(JsonNodeFactory.instance.objectNode()));
        assertEquals("An error document must have a code or a message", refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "InvalidParameter, The “nowhere” and “zones” are wrong., zones",
        "InvalidParameter, The “nowhere” is wrong., ''",
        "BadRequest, The “zones” are wrong., ''",
        "BadRequest, Changing property 'zones' is not allowed., zones"
    })
    void aPropertyInTheMessageIsTheTargetIfTheErrorIsAboutOne(String code, String message, String target) {
        AzureError error = AzureError.parse(
                JsonNodeFactory.instance.objectNode().put("code", code).put("message", message.replace("''", "'")));
        assertEquals(target, error.target().orElse(""));
    }
}
