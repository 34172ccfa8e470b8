package dev.vmss.examples.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fields of a request are found by their place in the line, so every kind of value must be cut out exactly. */
class RequestTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"ü€😀\"",
                "\"a\\\"b\\\\\"",
                "0",
                "-1.5e3",
                "true",
                "false",
                "[]",
                "{}",
                "[1, [2], {\"a\": \"]\"}]",
                "{\"b\": \"}\", \"c\": [ ] }",
                "12345678901234567890"
            })
    void everyKindOfValueIsCutOutExactly(String value) throws IOException, RequestException {
        for (String line : new String[] {
            "{\"ü\":1,\"x\":" + value + "}",
            " { \"x\" \t: \r" + value + " , \"y\" : 2 } ",
            "{\"x\":" + value + ",\"y\":" + value + "}",
            "\ufeff{\"x\":" + value + "}"
        }) {
            Request request = Request.of(line.getBytes(StandardCharsets.UTF_8));
            String cut = request.json("x").orElseThrow().toString();
            assertEquals(new ObjectMapper().readTree(value), new ObjectMapper().readTree(cut));
        }
    }

    @Test
    void nullIsAsIfTheFieldWereNotThere() throws RequestException {
        Request request = Request.of("{\"x\":null}".getBytes(StandardCharsets.UTF_8));
        assertFalse(request.has("x"));
    }
}
