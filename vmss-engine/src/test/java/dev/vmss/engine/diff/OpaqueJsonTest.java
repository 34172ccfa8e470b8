package dev.vmss.engine.diff;

import static dev.vmss.engine.diff.Diffs.changes;
import static dev.vmss.engine.diff.Diffs.extension;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpaqueJsonTest {

    private static final String SETTINGS =
            "properties.virtualMachineProfile.extensionProfile.extensions[name=app].properties.settings";

    @Test
    void settingsChangeAsAWhole() {
        assertEquals(
                List.of("~ " + SETTINGS + ": {\"a\":1,\"b\":2} → {\"a\":1,\"b\":3}"),
                changes(extension("'settings': {'a': 1, 'b': 2}"), extension("'settings': {'a': 1, 'b': 3}")));
    }

    @Test
    void aSettingThatIsLeftOutIsAChange() {
        assertEquals(
                List.of("~ " + SETTINGS + ": {\"a\":1,\"b\":2} → {\"a\":1}"),
                changes(extension("'settings': {'a': 1, 'b': 2}"), extension("'settings': {'a': 1}")));
    }

    @Test
    void theOrderOfSettingsMeansNothing() {
        assertEquals(
                List.of(),
                changes(extension("'settings': {'a': 1, 'b': 2.0}"), extension("'settings': {'b': 2, 'a': 1}")));
    }

    @Test
    void aNewUnknownObjectHidesWhatIsSecretByItsName() {
        assertEquals(
                List.of("+ feature: {\"apiToken\":\"(secret)\",\"level\":3}"),
                changes("{}", "{'sku': {}, 'feature': {'apiToken': 'hunter2', 'level': 3}}"));
    }

    @Test
    void namesOfSettingsCompareWithCase() {
        assertEquals(
                1,
                changes(extension("'settings': {'a': 1}"), extension("'settings': {'A': 1}"))
                        .size());
    }

    @Test
    void emptySettingsEqualAbsentOnes() {
        assertEquals(
                List.of(),
                changes(extension("'type': 'CustomScript'"), extension("'type': 'CustomScript', 'settings': {}")));
    }

    @Test
    void anUnknownPropertyIsCompared() {
        assertEquals(
                List.of("~ properties.newFeature.level: 1 → 2"),
                changes(
                        "{'properties': {'newFeature': {'level': 1}}}",
                        "{'properties': {'newFeature': {'level': 2}}}"));
    }

    @Test
    void anUnknownPropertyIsAdded() {
        assertEquals(
                List.of("+ newFeature: true"),
                changes("{'location': 'westus'}", "{'location': 'westus', 'newFeature': true}"));
    }

    @Test
    void anUnknownPropertyIsRemovedByNull() {
        assertEquals(
                List.of("- properties.newFeature: true"),
                changes("{'properties': {'newFeature': true}}", "{'properties': {'newFeature': null}}"));
    }

    @Test
    void namesOfUnknownPropertiesCompareWithoutCase() {
        assertEquals(
                List.of(),
                changes(
                        "{'properties': {'NewFeature': {'Level': 1, 'mode': 'x'}}}",
                        "{'properties': {'newFeature': {'level': 1}}}"));
    }

    @Test
    void anAbsentUnknownPropertyIsLeftAsItIs() {
        assertEquals(
                List.of(), changes("{'properties': {'newFeature': true}}", "{'properties': {'overprovision': true}}"));
    }

    @Test
    void whatIsWithinASecretIsOne() {
        assertEquals(
                List.of("~ feature.apiToken.a.b: \"(secret)\" → \"(secret)\""),
                changes(
                        "{'sku': {}, 'feature': {'apiToken': {'a': {'b': 'x'}}}}",
                        "{'sku': {}, 'feature': {'apiToken': {'a': {'b': 'y'}}}}"));
    }

    @Test
    void aValueIsSecretBesideItsNameInEitherModel() {
        String variable = "{'sku': {}, 'feature': {'name': '%s', 'value': '%s'}}";
        assertEquals(
                List.of("~ feature.value: \"(secret)\" → \"(secret)\""),
                changes(variable.formatted("DB_PASSWORD", "x"), variable.formatted("DB_PASSWORD", "y")));
        for (String names : List.of("DB_PASSWORD,DB_USER", "DB_USER,DB_PASSWORD")) {
            String[] name = names.split(",");
            assertEquals(
                    List.of(
                            "~ feature.name: \"" + name[0] + "\" → \"" + name[1] + "\"",
                            "~ feature.value: \"(secret)\" → \"(secret)\""),
                    changes(variable.formatted(name[0], "x"), variable.formatted(name[1], "y")));
        }
    }
}
