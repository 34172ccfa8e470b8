package dev.vmss.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AzTextTest {

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void onlyLettersDigitsAndHyphensAreAPlainName() {
        assertTrue(AzText.isPlainName("a_1-B"));
        for (String name : new String[] {"", "1a", "-a", "a.b", "a b", "a=b", "a[0]"}) {
            assertFalse(AzText.isPlainName(name), name);
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "3, [lun=3]",
                "3.5, [7]",
                "true, [7]",
                "\"app\", [lun=app]",
                "\"a b\", [7]",
                "\"none\", [7]",
                "\"True\", [7]",
                "\"NaN\", [7]"
            })
    void anElementIsNamedByAKeyThatTheCliReadsAsIt(String key, String selector) {
        assertEquals(selector, AzText.selector("lun", json(key), 7));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"Standard_D2s_v5\", Standard_D2s_v5",
                "\"/subscriptions/x\", /subscriptions/x",
                "\"22.04.1\", 22.04.1",
                "\"22.04\", \"22.04\"",
                "\"7\", \"7\"",
                "\"null\", \"null\"",
                "\"TRUE\", \"TRUE\"",
                "\"a b\", \"a b\"",
                "\"@/etc/passwd\", \"@/etc/passwd\"",
                "\"\", \"\"",
                "7, 7",
                "true, true",
                "{\"a\":1}, {\"a\":1}"
            })
    void aValueIsQuotedWhereTheCliWouldReadAnotherOne(String value, String written) {
        assertEquals(written, AzText.value(json(value)));
    }

    @Test
    void anElementHoldsNoEqualsSign() {
        assertEquals("{\"a\":\"x\\u003dy\\u003d\"}", AzText.element(json("{\"a\":\"x=y=\"}")));
    }
}
