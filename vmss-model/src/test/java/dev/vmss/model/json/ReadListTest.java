package dev.vmss.model.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetProperties;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadListTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"name\": \"a\"}, {\"name\": \"b\"}]",
                "{\"value\": [{\"name\": \"a\"}, {\"name\": \"b\"}], \"nextLink\": \"https://next\"}"
            })
    void anArrayAndAPageGiveTheirElementsInOrder(String json) throws IOException {
        assertEquals(
                List.of(
                        ScaleSet.builder().name("a").build(),
                        ScaleSet.builder().name("b").build()),
                read(json));
    }

    @Test
    void aSingleDocumentIsAListOfOne() throws IOException {
        assertEquals(List.of(ScaleSet.builder().name("a").build()), read("{\"name\": \"a\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"value\": []}"})
    void anEmptyListHasNoElements(String json) throws IOException {
        assertEquals(List.of(), read(json));
    }

    @Test
    void eachElementHasItsOwnShape() throws IOException {
        List<ScaleSet> read = read("[{\"overprovision\": true}, {\"properties\": {\"overprovision\": true}}]");
        assertEquals(read.get(0), read.get(1));
        assertEquals(Optional.of(true), read.get(0).properties().flatMap(ScaleSetProperties::overprovision));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[{}, {\"properties\": {\"overprovision\": 1}}] | [1].properties.overprovision",
                "{\"value\": [{\"zones\": {}}]} | [0].zones",
                "[{}, {\"type\": \"a/b\"}] | [1]",
                "[{}, 5] | [1]",
                "[null] | [0]",
                "{\"zones\": {}} | zones"
            })
    void thePathOfAProblemNamesTheElement(String json, String path) {
        assertEquals(path, refusal(json).path());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~ | expected an object, found nothing",
                "5 | expected an object (line 1)",
                "[{}] ] | is no valid JSON at column 6 (line 1)",
                "[{} | is cut off: the input ends at column 4 (line 1)",
                "[{\"a\": 1, \"a\": 2}] | [0].a: is given twice (line 1)"
            })
    void whatIsNoListIsRefused(String json, String message) {
        assertEquals(message, refusal(json).getMessage());
    }

    private static InvalidModelException refusal(String json) {
        return assertThrows(InvalidModelException.class, () -> read(json));
    }

    private static List<ScaleSet> read(String json) throws IOException {
        InputStream stream = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        return ModelReader.create().readList(ScaleSet.class, stream);
    }
}
