package dev.vmss.model.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetProperties;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[{\"name\": \"a\"}",
                "{\"sku\": {\"capacity\": true}}",
                "[1]",
                "{}\n{\"name\": \"ü\"}",
                "[{}, {"
            })
    void aTextIsReadAsAStreamIs(String json) {
        assertEquals(
                outcome(() -> read(json)), outcome(() -> ModelReader.create().readList(ScaleSet.class, json)));
    }

    private static Object outcome(Callable<List<ScaleSet>> reading) {
        try {
            return reading.call();
        } catch (InvalidModelException e) {
            return e.getMessage();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
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
                "[{}] ] | is not valid JSON at column 6 (line 1)",
                "[{} | is truncated: the input ends at column 4 (line 1)",
                "[{\"a\": 1, \"a\": 2}] | [0].a: occurs twice (line 1)"
            })
    void whatIsNoListIsRefused(String json, String message) {
        assertEquals(message, refusal(json).getMessage());
    }

    @Test
    void whatElementsHaveInCommonIsHeldOnce() throws IOException {
        String common = "\"sku\": {\"name\": \"Standard_D2s_v3\"}, \"tags\": {\"team\": \"web\"}, \"zones\": [\"1\"]";
        List<ScaleSet> read = read("[{\"name\": \"a\", " + common + "}, {\"name\": \"b\", " + common + "}]");
        assertSame(read.get(0).sku().orElseThrow(), read.get(1).sku().orElseThrow());
        assertSame(read.get(0).tags().orElseThrow(), read.get(1).tags().orElseThrow());
        assertSame(read.get(0).zones().orElseThrow(), read.get(1).zones().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'sku': {'name': 'A', 'capacity': 3}} {'sku': {'NAME': 'A', 'capacity': 3}}",
                "{'sku': {'name': 'A', 'capacity': 3}} {'sku': {'name': 'A', 'capacity': '3'}}",
                "{'sku': {'name': 'A', 'capacity': 3}} {'sku': {'name': 'A'}}",
                "{'sku': {'name': 'A'}} {'sku': {'name': 'A', 'tier': null}}",
                "{'sku': {'name': 'A', 'password': 'x'}} {'sku': {'name': 'A', 'password': 'y'}}",
                "{'sku': {'name': 'A', 'x': 1.0}} {'sku': {'name': 'A', 'x': 1.00}}",
                "{'sku': {'x': 1, 'y': 2}} {'sku': {'y': 2, 'x': 1}}",
                "{'tags': {'a': '1', 'b': '2'}} {'tags': {'b': '2', 'a': '1'}}",
                "{'tags': {'a': '1'}} {'tags': {'A': '1'}}",
                "{'tags': {'a': null}} {'tags': {}}",
                "{'id': '/subscriptions/A'} {'id': '/subscriptions/a'}",
                "{'location': 'westus'} {'location': 'West US'}",
                "{'zones': ['1', '2']} {'zones': ['2', '1']}",
                "{'properties': {'upgradePolicy': {}}} {'properties': {'upgradePolicy': {'mode': null}}}"
            })
    void whatIsWrittenInAnotherWayStaysAsItIs(String documents) throws IOException {
        String[] pair = documents.replace('\'', '"').split("(?<=}) (?=\\{)");
        List<ScaleSet> read = read("[" + pair[0] + ", " + pair[1] + ", " + pair[0] + "]");
        for (int i = 0; i < read.size(); i++) {
            assertEquals(alone(pair[i % 2]), ModelWriter.rest().toJson(read.get(i)));
        }
        assertNotEquals(alone(pair[0]), alone(pair[1]));
    }

    private static String alone(String json) {
        return ModelWriter.rest()
                .toJson(ModelReader.create().read(ScaleSet.class, json).value());
    }

    private static InvalidModelException refusal(String json) {
        return assertThrows(InvalidModelException.class, () -> read(json));
    }

    private static List<ScaleSet> read(String json) throws IOException {
        InputStream stream = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        return ModelReader.create().readList(ScaleSet.class, stream);
    }
}
