package dev.vmss.engine.diff;

import static dev.vmss.engine.diff.Diffs.changes;
import static dev.vmss.engine.diff.Diffs.diff;
import static dev.vmss.engine.diff.Diffs.extension;
import static dev.vmss.engine.diff.Diffs.profile;
import static dev.vmss.engine.diff.Diffs.unverifiable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

class WriteOnlyTest {

    private static final String SHOWN = profile("'osProfile': {'adminUsername': 'operator'}");
    private static final String PASSWORD = "properties.virtualMachineProfile.osProfile.adminPassword";
    private static final String SETTINGS =
            "properties.virtualMachineProfile.extensionProfile.extensions[name=app].properties.protectedSettings";

    @Test
    void aSecretThatTheServiceDoesNotShowIsUnverifiable() {
        assertEquals(List.of(PASSWORD), unverifiable(SHOWN, password("p4ss")));
    }

    @Test
    void anUnverifiableSecretIsNoChange() {
        assertEquals(List.of(), changes(SHOWN, password("p4ss")));
    }

    @Test
    void aSecretInAnExtensionIsNamedByTheExtensionsKey() {
        assertEquals(
                List.of(SETTINGS),
                unverifiable(
                        extension("'type': 'CustomScript'"), extension("'protectedSettings': {'password': 'p4ss'}")));
    }

    @Test
    void aSecretInANewExtensionIsNamedToo() {
        assertEquals(List.of(SETTINGS), unverifiable("{}", extension("'protectedSettings': {'password': 'p4ss'}")));
    }

    @Test
    void aTextThatTheServiceDoesNotShowIsUnverifiable() {
        assertEquals(
                List.of("properties.virtualMachineProfile.userData"),
                unverifiable(profile("'licenseType': 'None'"), profile("'userData': 'aGk='")));
    }

    @Test
    void twoKnownSecretsAreCompared() {
        assertEquals(
                List.of("~ " + PASSWORD + ": \"(secret)\" → \"(secret)\""), changes(password("old"), password("new")));
    }

    @Test
    void anEqualSecretIsVerified() {
        assertEquals(List.of(), unverifiable(password("same"), password("same")));
    }

    @Test
    void secretsAreNeverShown() {
        ModelDiff diff = diff(
                extension("'protectedSettings': {'key': 'oldValue'}"),
                extension("'protectedSettings': {'key': 'newValue'}"));
        assertFalse(diff.changes().isEmpty());
        assertFalse(diff.toString().matches("(?s).*(oldValue|newValue).*"), diff::toString);
    }

    @Test
    void aSecretInsideANewObjectIsNotShown() {
        ModelDiff diff = diff("{}", profile("'osProfile': {'adminUsername': 'operator', 'adminPassword': 'p4ss'}"));
        assertFalse(diff.changes().isEmpty());
        assertFalse(diff.toString().contains("p4ss"), diff::toString);
    }

    @Test
    void whatLooksLikeASecretInAnUnknownPropertyIsNotShown() {
        ModelDiff diff = diff(
                "{'properties': {'newFeature': {'apiKey': 'old'}}}",
                "{'properties': {'newFeature': {'apiKey': 'new'}}}");
        assertEquals("~ properties.newFeature.apiKey: \"(secret)\" → \"(secret)\"", diff.toString());
    }

    private static String password(String password) {
        return profile("'osProfile': {'adminUsername': 'operator', 'adminPassword': '" + password + "'}");
    }
}
