package dev.vmss.engine.diff;

import static dev.vmss.engine.diff.Diffs.extension;
import static dev.vmss.engine.diff.Diffs.extensions;
import static dev.vmss.engine.diff.Diffs.profile;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.Place;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

    private static final String PASSWORD = "properties.virtualMachineProfile.osProfile.adminPassword";
    private static final String SETTINGS =
            "properties.virtualMachineProfile.extensionProfile.extensions[name=app].properties.protectedSettings";

    private static ModelDiff diff(String applied, String desired, String lastSent) {
        DiffOptions options = DiffOptions.builder()
                .lastSent(Fingerprints.of(Fixtures.scaleSet(lastSent)))
                .build();
        return ModelDiff.between(Fixtures.scaleSet(applied), Fixtures.scaleSet(desired), options);
    }

    private static String password(String password) {
        return profile("'osProfile': {'adminPassword': '" + password + "'}");
    }

    @Test
    void everySecretHasOneAndNothingElse() {
        Map<String, String> fingerprints = Fingerprints.of(Fixtures.scaleSet(
                "{'location': 'x', 'properties': {'virtualMachineProfile': {'osProfile': {'adminUsername': 'a',"
                        + " 'adminPassword': 'p4ss'},"
                        + " 'extensionProfile': {'extensions': [{'name': 'app', 'properties': {'protectedSettings': {'k':"
                        + " 'v'}}}]}}}}"));
        assertEquals(List.of(SETTINGS, PASSWORD), List.copyOf(fingerprints.keySet()));
        assertFalse(fingerprints.toString().contains("p4ss"));
    }

    @Test
    void aSecretThatWasSentLastIsNoChange() {
        ModelDiff diff = diff(profile("'osProfile': {}"), password("p4ss"), password("p4ss"));
        assertEquals(List.of(), diff.changes());
        assertEquals(List.of(), diff.unverifiable());
    }

    @Test
    void anotherSecretIsAChangeThatShowsNeither() {
        ModelDiff diff = diff(profile("'osProfile': {}"), password("n3w"), password("p4ss"));
        assertEquals("~ " + PASSWORD + ": \"(secret)\" → \"(secret)\"", diff.toString());
        assertEquals(List.of(), diff.unverifiable());
    }

    @Test
    void aSecretThatNobodyRememberedIsUnverifiable() {
        ModelDiff diff = diff(profile("'osProfile': {}"), password("p4ss"), "{'location': 'x'}");
        assertEquals(
                List.of(PASSWORD),
                diff.unverifiable().stream().map(Place::toString).toList());
    }

    @Test
    void theOrderOfAnObjectMeansNothing() {
        assertEquals(
                List.of(),
                diff(
                                extension("'type': 't'"),
                                extension("'type': 't', 'protectedSettings': {'a': 1, 'b': 2}"),
                                extension("'type': 't', 'protectedSettings': {'b': 2, 'a': 1}"))
                        .changes());
    }

    @Test
    void theCaseOfAKeyMeansNothing() {
        ModelDiff diff = diff(
                extensions("{'name': 'APP', 'properties': {'type': 't'}}"),
                extensions("{'name': 'APP', 'properties': {'protectedSettings': {'k': 'v'}}}"),
                extension("'protectedSettings': {'k': 'v'}"));
        assertEquals(List.of(), diff.unverifiable());
    }

    @Test
    void theFingerprintOfAnotherSecretIsOfNoUse() {
        String both = "{'properties': {'virtualMachineProfile': {'osProfile': {'adminPassword': 'p4ss'},"
                + " 'extensionProfile': {'extensions': [{'name': 'app', 'properties': {'protectedSettings': {'k': 'v'}}}]}}}}";
        assertEquals(
                List.of(),
                diff(profile("'osProfile': {}"), password("p4ss"), both).changes());
    }

    @Test
    void aSecretInAListWithoutKeysIsKnownByItsPosition() {
        String unattend = "properties.virtualMachineProfile.osProfile.windowsConfiguration.additionalUnattendContent";
        Map<String, String> fingerprints = Fingerprints.of(
                Fixtures.scaleSet(profile("'osProfile': {'windowsConfiguration': {'additionalUnattendContent':"
                        + " [{'passName': 'OobeSystem'}, {'content': 's3cret'}]}}")));
        assertEquals(Set.of(unattend + "[1].content"), fingerprints.keySet());
    }

    @Test
    void aSecretInAnElementWithoutItsKeyIsKnownByItsPosition() {
        Map<String, String> fingerprints =
                Fingerprints.of(Fixtures.scaleSet(extensions("{'properties': {'protectedSettings': {'k': 'v'}}}")));
        assertEquals(Set.of(SETTINGS.replace("name=app", "0")), fingerprints.keySet());
    }
}
