package dev.vmss.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.model.os.OsProfile;
import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void theTextNeverShowsTheValue() {
        assertFalse(Secret.of("hunter2").toString().contains("hunter2"));
    }

    @Test
    void aValueThatHoldsASecretDoesNotShowItEither() {
        OsProfile profile =
                OsProfile.builder().adminPassword(Secret.of("hunter2")).build();
        assertFalse(profile.toString().contains("hunter2"));
    }

    @Test
    void revealGivesTheValueBack() {
        assertEquals(JsonValue.of("hunter2"), Secret.of("hunter2").reveal());
    }

    @Test
    void equalValuesAreEqualSecrets() {
        assertEquals(Secret.of("hunter2"), Secret.of("hunter2"));
        assertEquals(Secret.of("hunter2").hashCode(), Secret.of("hunter2").hashCode());
    }

    @Test
    void differentValuesAreDifferentSecrets() {
        assertNotEquals(Secret.of("hunter2"), Secret.of("hunter3"));
    }

    @Test
    void theFingerprintIsTheDigestOfTheCanonicalJson() {
        // echo -n '"abc"' | sha256sum
        assertEquals(
                "6cc43f858fbb763301637b5af970e2a46b46f461f27e5a0f41e009c59b827b25",
                Secret.of("abc").fingerprint());
    }

    @Test
    void theFingerprintDoesNotDependOnTheOrderOfMembers() {
        Secret ab = Secret.of(JsonValue.of(object().put("a", 1).put("b", 2)));
        Secret ba = Secret.of(JsonValue.of(object().put("b", 2).put("a", 1)));
        assertEquals(ab.fingerprint(), ba.fingerprint());
    }

    @Test
    void differentValuesHaveDifferentFingerprints() {
        assertNotEquals(Secret.of("hunter2").fingerprint(), Secret.of("hunter3").fingerprint());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
