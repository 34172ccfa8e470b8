package dev.vmss.examples.batch;

import static dev.vmss.examples.batch.Answers.JSON;
import static dev.vmss.examples.batch.Answers.SET;
import static dev.vmss.examples.batch.Answers.answer;
import static dev.vmss.examples.batch.Answers.assertError;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidLinesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "}", "{\"op\":}", "{\"op\":\"parse\"} 1", "nul", "\"", "{\"a\":1,}", "{'op':1}", "\u0000"})
    void aLineThatIsNoJson(String line) throws IOException {
        assertError("InvalidJson", "", line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|[]",
                "``|17",
                "op|{}",
                "op|{\"op\":7}",
                "op|{\"op\":null}",
                "op|{\"op\":\"parse\",\"op\":\"diff\"}",
                "document|{\"op\":\"parse\"}",
                "document|{\"op\":\"parse\",\"document\":null}",
                "kind|{\"op\":\"parse\",\"kind\":\"disk\",\"document\":{}}",
                "kind|{\"op\":\"diff\",\"kind\":\"instanceView\",\"applied\":{},\"desired\":{}}",
                "desired|{\"op\":\"diff\",\"applied\":{\"sku\":{}}}",
                "apiVersion|{\"op\":\"check\",\"applied\":{\"sku\":{}},\"desired\":{\"sku\":{}},\"apiVersion\":\"new\"}",
                "edition|{\"op\":\"check\",\"applied\":{\"sku\":{}},\"desired\":{\"sku\":{}},\"edition\":\"2018-02-30\"}",
                "edition|{\"op\":\"check\",\"applied\":{\"sku\":{}},\"desired\":{\"sku\":{}},\"edition\":2018}",
                "availableSizes|{\"op\":\"check\",\"applied\":{\"sku\":{}},\"desired\":{\"sku\":{}},\"availableSizes\":[1]}",
                "availableSizes|{\"op\":\"check\",\"applied\":{\"sku\":{}},\"desired\":{\"sku\":{}},\"availableSizes\":{}}",
                "instances|{\"op\":\"plan\",\"applied\":{\"sku\":{}},\"desired\":{\"sku\":{}}}",
                "options|{\"op\":\"plan\",\"applied\":{\"sku\":{}},\"desired\":{\"sku\":{}},\"instances\":[],\"options\":1}",
                "method|{\"op\":\"merge\",\"applied\":{\"sku\":{}},\"request\":{\"sku\":{}}}",
                "method|{\"op\":\"merge\",\"method\":\"POST\",\"applied\":{\"sku\":{}},\"request\":{\"sku\":{}}}",
                "request|{\"op\":\"merge\",\"method\":\"PUT\",\"applied\":{\"sku\":{}}}",
                "kind|{\"op\":\"merge\",\"method\":\"PUT\",\"kind\":\"instanceView\",\"applied\":{},\"request\":{}}",
                "args|{\"op\":\"edit\",\"document\":{\"sku\":{}}}",
                "args|{\"op\":\"edit\",\"document\":{\"sku\":{}},\"args\":\"--set a=b\"}",
                "args|{\"op\":\"edit\",\"document\":{\"sku\":{}},\"args\":[\"--set\",1]}",
                "document|{\"op\":\"edit\",\"args\":[]}",
                "ignore[1]|{\"op\":\"diff\",\"applied\":{\"sku\":{}},\"desired\":{\"sku\":{}},"
                        + "\"ignore\":[\"sku\",\"sku.capcity\"]}",
                "ignore[0]|{\"op\":\"diff\",\"kind\":\"instance\",\"applied\":{\"sku\":{}},\"desired\":{\"sku\":{}},"
                        + "\"ignore\":[\"upgradePolicy\"]}",
                "options.ownedByOthers[0]|{\"op\":\"plan\",\"applied\":{\"sku\":{}},\"desired\":{\"sku\":{}},"
                        + "\"instances\":[],\"options\":{\"ownedByOthers\":[\"sku.capcity\"]}}",
                "ignore|{\"op\":\"diff\",\"applied\":{\"sku\":{}},\"desired\":{\"sku\":{}},\"ignore\":\"sku\"}",
                "options.maxInstancesAtOnce|{\"op\":\"plan\",\"applied\":{\"sku\":{}},\"desired\":{\"sku\":{}},"
                        + "\"instances\":[],\"options\":{\"maxInstancesAtOnce\":0}}"
            })
    void aFieldThatIsMissingOrWrong(String path, String line) throws IOException {
        assertError("InvalidRequest", path, line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "document|{\"op\":\"parse\",\"document\":17}",
                "document|{\"op\":\"parse\",\"document\":{\"type\":\"Microsoft.Compute/disks\"}}",
                "document.properties.overprovision|{\"op\":\"parse\",\"document\":{\"properties\":{\"overprovision\":true,"
                        + "\"overprovision\":true}}}",
                "applied.properties.upgradePolicy.mode|{\"op\":\"diff\",\"applied\":{\"properties\":{\"upgradePolicy\":"
                        + "{\"mode\":{}}}},\"desired\":{\"sku\":{}}}",
                "applied|{\"op\":\"merge\",\"method\":\"PUT\",\"applied\":[],\"request\":{\"sku\":{}}}",
                "document.sku|{\"op\":\"edit\",\"document\":{\"sku\":1},\"args\":[]}",
                "instances[1].sku|{\"op\":\"plan\",\"applied\":{\"sku\":{}},\"desired\":{\"sku\":{}},"
                        + "\"instances\":[{\"instanceId\":\"1\"},{\"sku\":3}]}",
                "instances[1].instanceId|{\"op\":\"plan\",\"applied\":{\"sku\":{}},\"desired\":{\"sku\":{}},"
                        + "\"instances\":[{\"instanceId\":\"1\"},{\"instanceId\":\"1\"}]}"
            })
    void aDocumentThatIsNotWhatItShouldBe(String path, String line) throws IOException {
        assertError("InvalidDocument", path, line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"apply", "", "PARSE"})
    void anOperationThatThereIsNot(String op) throws IOException {
        assertError("UnsupportedOperation", "op", "{\"op\":\"" + op + "\"}");
    }

    @Test
    void deepNestingIsAnErrorOfTheDocument() throws IOException {
        String deep = "[".repeat(200_000) + "]".repeat(200_000);
        JsonNode answer = answer("{\"op\":\"parse\",\"document\":{\"sku\":{},\"x\":" + deep + "},\"id\":5}");
        assertEquals("InvalidDocument", answer.at("/error/code").textValue(), answer.toString());
        assertEquals(5, answer.get("id").intValue());
        assertError("InvalidRequest", "id", "{\"id\":" + deep + "}");
    }

    @Test
    void aLineInAnotherEncoding() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] line = ("{\"id\":1,\"op\":\"parse\",\"document\":" + SET + "}").getBytes(StandardCharsets.UTF_16LE);
        Batch.run(new ByteArrayInputStream(line), out);
        assertEquals(
                "InvalidJson",
                JSON.readTree(out.toByteArray()).at("/error/code").textValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"c0 80", "ed a0 80", "f4 90 80 80", "c1 bf", "ff"})
    void aLineThatIsNoUtf8(String bytes) throws IOException {
        String malformed = new String(HexFormat.ofDelimiter(" ").parseHex(bytes), StandardCharsets.ISO_8859_1);
        for (String line : List.of(
                "{'id':1,'op':'parse','document':{'name':'a#b'}}",
                "{'id':1,'op':'par#','document':{}}",
                "{'id':1,'#':{}}")) {
            JsonNode answer = answerToBytes(line, malformed);
            assertEquals("InvalidJson", answer.at("/error/code").textValue(), answer.toString());
            assertEquals(
                    "the line is not valid UTF-8", answer.at("/error/message").textValue());
        }
    }

    @Test
    void aLineWhoseDocumentIsNoUtf8IsAnsweredUnderItsId() throws IOException {
        String line = "{'id':1,'op':'parse','document':{'name':'a#b'}}";
        assertEquals(
                1, answerToBytes(line, "\u00f4\u0090\u0080\u0080").get("id").intValue());
    }

    private static JsonNode answerToBytes(String line, String malformed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] bytes = line.replace('\'', '"').replace("#", malformed).getBytes(StandardCharsets.ISO_8859_1);
        Batch.run(new ByteArrayInputStream(bytes), out);
        return JSON.readTree(out.toByteArray());
    }

    @Test
    void anIdThatIsNoUtf8IsNotGivenBack() throws IOException {
        assertEquals(
                NullNode.getInstance(),
                answerToBytes("{'op':'parse','document':{},'id':'#'}", "\u00c0\u0080")
                        .get("id"));
    }

    @Test
    void aLineThatIsTooLong() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String lines = "{\"id\":\"" + "x".repeat(100) + "\"}\n{\"id\":1}\n";
        Batch.run(new LineReader(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), 50), out, () -> {});
        List<String> answers = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(2, answers.size());
        assertEquals(
                "InvalidRequest",
                JSON.readTree(answers.get(0)).at("/error/code").textValue());
        assertEquals(1, JSON.readTree(answers.get(1)).get("id").intValue());
    }
}
