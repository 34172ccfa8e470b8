package dev.vmss.model.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.reflect.ValueType;
import dev.vmss.model.value.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"osProfile\": {\"adminPassword\": \"hunter2\"}}",
                "{\"osProfile\": {\"AdminPassword\": \"hunter2\", \"customData\": \"hunter2\"}}",
                "{\"osProfile\": {\"windowsConfiguration\": {\"additionalUnattendContent\": [{\"content\": \"hunter2\"}]}}}",
                "{\"extensionProfile\": {\"extensions\": [{\"properties\": {\"protectedSettings\": {\"a\": [\"hunter2\"]}}}]}}",
                "{\"extensionProfile\": {\"extensions\": [{\"properties\": {\"settings\": {\"accountKey\": \"hunter2\"}}}]}}",
                "{\"extensionProfile\": {\"extensions\": [{\"properties\": {\"settings\": "
                        + "[{\"a\": {\"sasToken\": [\"hunter2\"]}}]}}]}}",
                // beside a template expression, which makes the whole list untyped
                "{\"osProfile\": {\"windowsConfiguration\": {\"additionalUnattendContent\": "
                        + "[{\"content\": \"hunter2\"}, \"[variables('more')]\"]}}}",
                "{\"extensionProfile\": {\"extensions\": "
                        + "[{\"properties\": {\"protectedSettings\": \"hunter2\"}}, \"[variables('more')]\"]}}",
                // below properties of a later API version
                "{\"newProfile\": {\"password\": \"hunter2\"}}",
                "{\"newPassword\": \"hunter2\"}",
                "{\"newSecrets\": [{\"a\": \"hunter2\"}]}"
            })
    void noSecretIsShown(String profile) {
        assertFalse(ModelWriter.redacted().toJson(scaleSet(profile)).contains("hunter2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"osProfile\":{\"adminUsername\":\"azureuser\"}}",
                "{\"extensionProfile\":{\"extensions\":[{\"properties\":{\"settings\":{\"fileUris\":[\"https://a\"]}}}]}}",
                "{\"networkProfile\":{\"networkInterfaceConfigurations\":[{\"name\":\"nic\"},\"[variables('more')]\",null]}}",
                "{\"newProfile\":{\"size\":3}}"
            })
    void everythingElseIsShown(String profile) {
        ScaleSet scaleSet = scaleSet(profile);
        assertEquals(ModelWriter.rest().toTree(scaleSet), ModelWriter.redacted().toTree(scaleSet));
    }

    @Test
    void aPlaceholderStandsForTheSecret() {
        ScaleSet scaleSet = scaleSet("{\"osProfile\": {\"adminPassword\": \"hunter2\"}}");
        assertTrue(ModelWriter.redacted().toTree(scaleSet).toString().contains("\"adminPassword\":\"(secret)\""));
    }

    @Test
    void writingTheModelItselfShowsTheSecret() {
        ScaleSet scaleSet = scaleSet("{\"osProfile\": {\"adminPassword\": \"hunter2\"}}");
        assertTrue(ModelWriter.rest().toTree(scaleSet).toString().contains("\"adminPassword\":\"hunter2\""));
    }

    @Test
    void theValueOfOnePropertyIsRedactedToo() {
        assertEquals(
                "\"(secret)\"",
                ModelWriter.redacted()
                        .toTree(new ValueType.Hidden(), Secret.of("hunter2"))
                        .toString());
    }

    private static ScaleSet scaleSet(String profile) {
        String json = "{\"properties\": {\"virtualMachineProfile\": " + profile + "}}";
        return ModelReader.create().read(ScaleSet.class, json).value();
    }
}
