package dev.vmss.model.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.value.ModelObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that is no document at all, or made to do harm. */
class HostileInputTest {

    private static final int DEPTH = 10_000;
    private static final int LENGTH = 100_000_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~ | expected an object, found nothing",
                "~ ~ | expected an object, found nothing",
                "no json | is not valid JSON at column 1 (line 1)",
                "{\"name\": | is truncated: the input ends at column 9 (line 1)",
                "{} {} | there is more input after the document (line 1)",
                "{}] | is not valid JSON at column 3 (line 1)",
                "{\"name\": NaN} | is not valid JSON at column 13 (line 1)"
            })
    void whatIsNoDocumentIsRefused(String json, String message) {
        assertEquals(message, refusal(json).getMessage());
        assertEquals(message, refusal(ScaleSet.class, stream(json)).getMessage());
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] bytes = {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'};
        assertEquals(
                1,
                refusal(ScaleSet.class, new ByteArrayInputStream(bytes))
                        .problems()
                        .size());
    }

    @Test
    void bytesInAnEncodingThatJsonDoesNotHaveAreRefused() {
        byte[] bytes = {0, 0, 0, 0x11, 0x7f, 0x7f, 0x7f, 0x7f};
        assertEquals(
                1,
                refusal(ScaleSet.class, new ByteArrayInputStream(bytes))
                        .problems()
                        .size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": %s}",
                "{\"newKnob\": %s}",
                "{\"zones\": %s}",
                "{\"properties\": %s}",
                "{\"properties\": {\"newKnob\": %s}}",
                "{\"properties\": {\"virtualMachineProfile\": {\"extensionProfile\": {\"extensions\": "
                        + "[{\"properties\": {\"settings\": %s, \"protectedSettings\": 1}}]}}}}",
                "%s"
            })
    void deepNestingIsRefused(String json) {
        String deep = "[".repeat(DEPTH) + "]".repeat(DEPTH);
        assertEquals(1, refusal(json.formatted(deep)).problems().size());
    }

    @Test
    void deepNestingOfObjectsIsRefused() {
        String deep = "{\"properties\":".repeat(DEPTH) + "{}" + "}".repeat(DEPTH);
        assertEquals(1, refusal(deep).problems().size());
    }

    @Test
    void deepNestingOfAListIsRefused() {
        String deep = "[".repeat(DEPTH) + "]".repeat(DEPTH);
        assertThrows(InvalidModelException.class, () -> ModelReader.create().readList(ScaleSet.class, stream(deep)));
    }

    @Test
    void deepNestingOfATreeIsRefused() {
        JsonNode deep = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < DEPTH; i++) {
            deep = JsonNodeFactory.instance.arrayNode().add(deep);
        }
        JsonNode tree = JsonNodeFactory.instance.objectNode().set("newKnob", deep);
        assertThrows(InvalidModelException.class, () -> ModelReader.create().read(ScaleSet.class, tree));
    }

    @Test
    void aHugeTextIsRefused() {
        InputStream huge = new SequenceInputStream(Collections.enumeration(
                List.of(stream("{\"name\": \""), new Repeated('a', LENGTH), stream("\", \"properties\": {}}"))));
        assertEquals(1, refusal(ScaleSet.class, huge).problems().size());
    }

    @Test
    void aHugeNameIsRefused() {
        InputStream huge = new SequenceInputStream(
                Collections.enumeration(List.of(stream("{\""), new Repeated('a', LENGTH), stream("\": 1}"))));
        assertEquals(1, refusal(ScaleSet.class, huge).problems().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1E+2147483647", "1e-999999999", "1e99999999999"})
    void aHugeNumberIsNoWholeNumber(String number) {
        assertThrows(
                InvalidModelException.class,
                () -> ModelReader.create().read(ScaleSet.class, "{\"sku\": {\"capacity\": " + number + "}}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"newKnob\": 1e99999999999}", "{\"name\": \"a\", \"properties\": {\"b\": [1e99999999999]}}"})
    void aNumberThatNobodyCanHoldIsRefused(String json) {
        assertEquals(
                "contains a number that is too large or too small (line 1)",
                refusal(json).getMessage());
        assertThrows(InvalidModelException.class, () -> ModelReader.create().readList(ScaleSet.class, stream(json)));
    }

    @Test
    void aNumberWithTooManyDigitsIsRefused() {
        assertEquals(
                1,
                refusal("{\"sku\": {\"capacity\": " + "9".repeat(100_000) + "}}")
                        .problems()
                        .size());
    }

    @Test
    void theCallersStreamStaysOpen() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream stream = new ByteArrayInputStream("{\"name\": \"front\"}".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        ModelReader.create().read(ScaleSet.class, stream);
        assertFalse(closed.get());
    }

    @Test
    void aStreamThatCannotBeReadIsNoFaultOfTheDocument() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken");
            }
        };
        assertThrows(IOException.class, () -> ModelReader.create().read(ScaleSet.class, broken));
    }

    private static InvalidModelException refusal(String json) {
        return assertThrows(
                InvalidModelException.class, () -> ModelReader.create().read(ScaleSet.class, json));
    }

    private static InvalidModelException refusal(Class<? extends ModelObject> type, InputStream json) {
        return assertThrows(
                InvalidModelException.class, () -> ModelReader.create().read(type, json));
    }

    private static InputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }

    /** One byte many times over, without the memory for it. */
    private static final class Repeated extends InputStream {

        private final int value;
        private int left;

        Repeated(int value, int count) {
            this.value = value;
            this.left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? value : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = Math.min(left, length);
            Arrays.fill(target, offset, offset + count, (byte) value);
            left -= count;
            return count;
        }
    }
}
