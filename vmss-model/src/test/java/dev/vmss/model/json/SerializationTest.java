package dev.vmss.model.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.mapper.SerialForm;
import dev.vmss.model.policy.OrchestrationMode;
import dev.vmss.model.testing.Serialized;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.IsoDuration;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.Region;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SerializationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tags\": null, \"zones\": [], \"properties\": {\"upgradePolicy\": {}}, \"neu\": 1.50}",
                "{\"name\": \"web\", \"neu\": {\"a\": [1e3, null, {}]}, \"sku\": {\"capacity\": \"[parameters('n')]\"}}",
                "{\"properties\": {\"singlePlacementGroup\": \"True\", \"OverProvision\": true, \"zones\": [1]}}",
                // as the Azure CLI prints sets
                "{\"name\": \"web\", \"plan\": null, \"upgradePolicy\": {\"mode\": \"Manual\"}, \"virtualMachineProfile\": null}"
            })
    void aDocumentArrivesAsItWas(String json) throws IOException {
        ScaleSet set = set(json);
        ScaleSet arrived = (ScaleSet) Serialized.copy(set);
        assertEquals(set, arrived);
        assertEquals(ModelWriter.rest().toJson(set), ModelWriter.rest().toJson(arrived));
    }

    static Stream<Object> values() {
        return Stream.of(
                ArmId.of("/subscriptions/S/resourceGroups/g"),
                Region.of("West Europe"),
                IsoDuration.of("PT60M"),
                OrchestrationMode.of("flexible"),
                OrchestrationMode.of("of a later version"),
                new ApiVersion("2024-11-01"),
                JsonValue.NULL,
                JsonValue.of("a \"text\""),
                Place.of("tags.release"),
                Place.of("virtualMachineProfile.storageProfile.dataDisks[lun=2].diskSizeGB"),
                Place.ROOT.property("neu").element(3).entry("a.b").eachElement());
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueArrivesAsItWasWritten(Object value) throws IOException {
        Object arrived = Serialized.copy(value);
        assertEquals(value, arrived);
        assertEquals(value.toString(), arrived.toString());
    }

    @Test
    void numbersKeepTheirText() throws IOException {
        JsonValue numbers = JsonValue.of(ModelReader.readTree("[1.50, 1e400, 12345678901234567890123]"));
        assertTrue(numbers.isWrittenLike((JsonValue) Serialized.copy(numbers)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "osProfile.adminPassword | {'osProfile': {'adminPassword': 'hunter2'}}",
                "osProfile.customData | {'osProfile': {'AdminUsername': 'a', 'customData': 'hunter2'}}",
                "newProfile[1].password | {'newProfile': [1, {'password': 'hunter2'}]}",
                "newProfile | {'newProfile': {'?sig=hunter2hunter2hunter2': 1}}"
            })
    void aSecretIsRefusedByItsPlace(String place, String profile) {
        String path = "properties.virtualMachineProfile." + place;
        ScaleSet set = set("{\"properties\": {\"virtualMachineProfile\": " + profile.replace('\'', '"') + "}}");
        var refusal = assertThrows(NotSerializableException.class, () -> Serialized.copy(List.of(set)));
        assertTrue(
                refusal.getMessage().startsWith("dev.vmss.model.ScaleSet: " + path + " is secret"),
                refusal::getMessage);
        assertFalse(refusal.getMessage().contains("hunter2"), refusal::getMessage);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'accountKey': 'hunter2'}",
                "{'run': 'login --password hunter2'}",
                "{'uri': 'https://a/?sig=hunter2x'}"
            })
    void aGuessedSecretIsRefusedToo(String settings) {
        JsonValue json = JsonValue.of(ModelReader.readTree(settings.replace('\'', '"')));
        var refusal = assertThrows(NotSerializableException.class, () -> Serialized.copy(json));
        assertFalse(refusal.getMessage().contains("hunter2"), refusal::getMessage);
        var inText = assertThrows(
                NotSerializableException.class, () -> Serialized.copy(ArmId.of("https://a/?sig=hunter2x")));
        assertFalse(inText.getMessage().contains("hunter2"), inText::getMessage);
    }

    @Test
    void aPlaceholderArrivesAsItWas() throws IOException {
        ScaleSet shown =
                set("{\"properties\": {\"virtualMachineProfile\": {\"osProfile\": {\"adminPassword\": \"(secret 1)\","
                        + " \"customData\": \"(secret)\"}}}, \"tags\": {\"uri\": \"?sig=•••\"}}");
        assertEquals(shown, Serialized.copy(shown));
    }

    @Test
    void aStreamWithAnotherDocumentIsRefusedByItsPlace() throws IOException {
        byte[] bytes = Serialized.bytes(set("{\"sku\": {\"capacity\": 3}}"));
        String tampered = new String(bytes, StandardCharsets.ISO_8859_1).replace(":3}", ":[}");
        var refusal = assertThrows(
                InvalidObjectException.class, () -> Serialized.value(tampered.getBytes(StandardCharsets.ISO_8859_1)));
        assertTrue(refusal.getMessage().startsWith("dev.vmss.model.ScaleSet: "), refusal::getMessage);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.util.ArrayList",
                "no.such.Type",
                "dev.vmss.model.json.ModelReader",
                "dev.vmss.model.value.TextValue"
            })
    void noOtherTypeIsMade(String type) {
        assertThrows(InvalidObjectException.class, () -> Serialized.copy(new SerialForm(type, "\"text\"")));
    }

    @Test
    void whatIsNoValueOfTheModelIsNotSerializable() {
        Stream.of(ModelReader.create(), ModelWriter.rest(), ScaleSet.builder())
                .forEach(each -> assertFalse(each instanceof Serializable, each.getClass()::getName));
    }

    private static ScaleSet set(String json) {
        return ModelReader.create().read(ScaleSet.class, json).value();
    }
}
