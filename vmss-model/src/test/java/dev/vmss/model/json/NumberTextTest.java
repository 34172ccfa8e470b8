package dev.vmss.model.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.resource.Sku;
import dev.vmss.model.value.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number is written as it came, wherever it stands. */
class NumberTextTest {

    private static List<String> documentsWith(String number) {
        return List.of(
                        "{'location':#,'name':#,'tags':{'n':#}}",
                        "{'name':#,'sku':{'tier':#},'zones':['1',#]}",
                        "{'name':'a','newThing':[#,{'a':#}]}",
                        "{'properties':{'newThing':#}}",
                        "{'properties':{'virtualMachineProfile':{'billingProfile':{'maxPrice':#}}}}",
                        "{'properties':{'virtualMachineProfile':{'extensionProfile':{'extensions':"
                                + "[{'properties':{'protectedSettings':{'a':#},'settings':{'a':#}}}]}}}}",
                        "{'upgradePolicy':{'mode':#},'newThing':#}")
                .stream()
                .map(json -> json.replace('\'', '"').replace("#", number))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "-0.0",
                "7",
                "1.50",
                "1e0",
                "1E+2",
                "1e5",
                "10.00e-1",
                "0.00000000001",
                "12345678901234567890",
                "1e-400"
            })
    void aNumberKeepsItsText(String number) throws IOException {
        for (String json : documentsWith(number)) {
            assertWrittenAgain(json, ModelReader.create().read(ScaleSet.class, json));
            assertWrittenAgain(json, ModelReader.create().read(ScaleSet.class, ModelReader.readTree(json)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "1e0", "0.00000000001"})
    void soItDoesInAList(String number) throws IOException {
        for (String json : documentsWith(number)) {
            byte[] lines = (json + "\n" + json).getBytes(StandardCharsets.UTF_8);
            for (ScaleSet read : ModelReader.create().readList(ScaleSet.class, new ByteArrayInputStream(lines))) {
                Shape shape = json.startsWith("{\"upgradePolicy\"") ? Shape.CLI : Shape.REST;
                assertWrittenAgain(json, new ModelDocument<>(read, shape));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0", "2.0", "2e0"})
    void aWholeNumberKeepsItsTextUntilItIsChanged(String number) throws JsonProcessingException {
        String json = "{\"sku\":{\"capacity\":" + number + "}}";
        ModelDocument<ScaleSet> document = ModelReader.create().read(ScaleSet.class, json);
        assertWrittenAgain(json, document);
        Sku sku = document.value().sku().orElseThrow();
        assertEquals(Optional.of(Double.valueOf(number).intValue()), sku.capacity());
        assertEquals(
                "{\"capacity\":3}",
                ModelWriter.rest().toTree(sku.withCapacity(3)).toString());
    }

    @Test
    void theTextIsNoPartOfTheValue() {
        assertEquals(read("{\"properties\": {\"newThing\": 100}}"), read("{\"properties\": {\"newThing\": 1e2}}"));
        assertNotEquals(read("{\"properties\": {\"newThing\": 1e2}}"), read("{\"properties\": {\"newThing\": 1e3}}"));
    }

    @Test
    void aMapperOfTheUsersOwnKeepsTheText() throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper().registerModule(VmssModule.withSecrets());
        for (String json : documentsWith("1e5").subList(0, 6)) {
            assertEquals(json, mapper.writeValueAsString(mapper.readValue(json, ScaleSet.class)));
        }
    }

    @Test
    void aTreeOfNumbersIsAsAnyOther() throws JsonProcessingException {
        String json = "[1e5,-0,0.00000000001,1.50,9007199254740993,12345678901234567890,null,{}]";
        JsonNode tree = ModelReader.readTree(json);
        assertEquals(JsonValue.of(new ObjectMapper().readTree(json)), JsonValue.of(tree));
        assertEquals(json, tree.toString());
    }

    private static void assertWrittenAgain(String json, ModelDocument<ScaleSet> document) {
        assertEquals(
                json, ModelWriter.of(document.shape()).toTree(document.value()).toString());
    }

    private static ScaleSet read(String json) {
        return ModelReader.create().read(ScaleSet.class, json).value();
    }
}
