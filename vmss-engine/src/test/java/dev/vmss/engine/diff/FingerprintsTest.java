package dev.vmss.engine.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

    private static final String PASSWORD = "properties.virtualMachineProfile.osProfile.adminPassword";

    @Test
    void everySecretHasOneAtItsPath() {
        ScaleSet sent = Fixtures.scaleSet("{'location': 'westus', 'properties': {'virtualMachineProfile': {"
                + "'osProfile': {'adminPassword': 'p4ss', 'adminUsername': 'operator'}, 'extensionProfile': {'extensions':"
                + " [{'name': 'app', 'properties': {'protectedSettings': {'key': 'k3y'}}}]}}}}");
        assertEquals(
                Set.of(
                        PASSWORD,
                        "properties.virtualMachineProfile.extensionProfile.extensions[name=app].properties.protectedSettings"),
                Fingerprints.of(sent).keySet());
    }

    @Test
    void aFingerprintDoesNotHoldTheValue() {
        assertFalse(Fingerprints.of(Fixtures.NEW_PASSWORD).toString().contains("n3w-Passw0rd"));
    }

    @Test
    void theValueLastSentIsVerified() {
        ModelDiff diff = diff(Fingerprints.of(Fixtures.NEW_PASSWORD));
        assertEquals(List.of(), diff.changes());
        assertEquals(List.of(), diff.unverifiable());
    }

    @Test
    void anotherValueThanTheLastIsAChange() {
        ScaleSet lastSent = Fixtures.scaleSet(
                "{'properties': {'virtualMachineProfile': {'osProfile': {'adminPassword': '0ld-Passw0rd'}}}}");
        ModelDiff diff = diff(Fingerprints.of(lastSent));
        assertEquals(
                List.of(PASSWORD), diff.changes().stream().map(change -> change.path().toString()).toList());
        assertFalse(diff.toString().contains("Passw0rd"), diff::toString);
    }

    @Test
    void aFingerprintOfSomethingElseVerifiesNothing() {
        assertEquals(
                List.of(PASSWORD),
                diff(Map.of("other", "00")).unverifiable().stream().map(ModelPath::toString).toList());
    }

    private static ModelDiff diff(Map<String, String> lastSent) {
        DiffOptions options = DiffOptions.builder().lastSent(lastSent).build();
        return ModelDiff.between(Fixtures.webSet(), Fixtures.NEW_PASSWORD, options);
    }
}
