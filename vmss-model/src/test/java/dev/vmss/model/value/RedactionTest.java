package dev.vmss.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.vmss.model.testing.PlantedSecrets;
import dev.vmss.model.testing.SecretKinds;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    static List<SecretKinds.Kind> texts() {
        return SecretKinds.TEXTS;
    }

    static List<String> names() {
        return SecretKinds.NAMES;
    }

    @ParameterizedTest
    @MethodSource("texts")
    void onlyTheSecretPartOfATextIsHidden(SecretKinds.Kind kind) {
        assertEquals(kind.shown(), Redaction.SHOWN.text("", kind.text()));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void onlyTheSecretPartOfAMembersNameIsHidden(SecretKinds.Kind kind) {
        ObjectNode object = JsonNodeFactory.instance.objectNode().put(kind.text(), 1);
        object.putObject("in").put(kind.text(), "x?sig=" + PlantedSecrets.SECRET);
        String shown = JsonValue.of(object).redacted().toString();
        assertFalse(PlantedSecrets.shownIn(shown), shown);
        assertTrue(shown.startsWith("{" + TextNode.valueOf(kind.shown()) + ":"), shown);
    }

    @Test
    void whatANameHidesIsNotWhatItsValueIsCalled() {
        Redaction telling = Redaction.by((name, secret, isPart) -> "<" + name + ">");
        ObjectNode object = JsonNodeFactory.instance.objectNode().put("x?code=" + PlantedSecrets.SECRET, "y?code=1");
        assertEquals(
                "{\"x?code=<code>\":\"y?code=<code>\"}",
                telling.within("", JsonValue.of(object)).toString());
    }

    @Test
    void namesThatDifferOnlyInWhatIsHiddenStayDifferentMembers() {
        JsonValue both = JsonValue.of(
                JsonNodeFactory.instance.objectNode().put("x?code=1", 1).put("x?code=2", 2));
        String shown = "{\"x?code=•••\":1,\"x?code=••• (2)\":2}";
        assertEquals(shown, both.toString());
        assertEquals(shown, both.redacted().redacted().toString());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatIsHiddenStaysAsItIsWhenItIsHiddenAgain(SecretKinds.Kind kind) {
        Redaction numbered = Redaction.by((name, secret, isPart) -> isPart ? "•••12" : "(secret 12)");
        String once = numbered.text("", kind.text());
        assertEquals(once, numbered.text("", once));
        assertEquals(kind.shown(), Redaction.SHOWN.text("", once));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theMaskIsToldWhichSecretItIs(SecretKinds.Kind kind) {
        List<String> secrets = new ArrayList<>();
        Redaction telling = Redaction.by((name, secret, isPart) -> {
            assertTrue(isPart);
            assertTrue(name.startsWith("setting-") && name.length() > 8, name);
            secrets.add(secret.toJsonNode().textValue());
            return "";
        });
        telling.text("setting", kind.text());
        assertTrue(secrets.stream().anyMatch(PlantedSecrets::shownIn), secrets.toString());
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameTellsThatItsValueIsSecret(String name) {
        assertTrue(Redaction.isSecretName(name));
        JsonValue hidden = Redaction.SHOWN.value(name, JsonValue.of("x"));
        assertEquals(JsonValue.of("(secret)"), hidden);
        assertEquals(
                "{\"" + name + "\":\"(secret)\"}",
                json("{'" + name + "': {'a': 1}}").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ACCOUNT_KEY",
                "adminPassword",
                "api_key",
                "CUSTOMDATA",
                "credentials",
                "protectedSettings",
                "AccessKey",
                "sas_key",
                "papassword",
                "pass__word",
                "_token_",
                "settings.workspace.privateKey",
                "tok en"
            })
    void aNameThatSoundsSecretIs(String name) {
        assertTrue(Redaction.isSecretName(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fileUris", "publicKeys", "keyData", "computerNamePrefix", "passwor", "[secre]", "", "path", "PATH",
                "patchMode", "compatible", "disaster", "sasquatch", "passThrough", "bypass2", "key", "keys", "keyUrl",
                "partitionKey", "signal", "sigTerm", "designs", "monkey", "KeyVaultURL", "-", "7"
            })
    void anyOtherNameIsNot(String name) {
        assertFalse(Redaction.isSecretName(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Standard_D2s_v3",
                "22.04.202411010",
                "https://s.blob.core.windows.net/c/install.sh?sv=1",
                "https://git@github.com/contoso/web",
                "/subscriptions/0/resourceGroups/rg/providers/Microsoft.Compute/virtualMachineScaleSets/web",
                "bash install.sh --user bob --path /opt/app",
                "mkdir -p /opt/app && cd /opt/app",
                "2026-11-27T10:00:00.000Z",
                "[parameters('adminPassword')]",
                "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQC7 me@host",
                "-----BEGIN CERTIFICATE-----MIIC-----END CERTIFICATE-----",
                "a=b;c=d",
                "x: y",
                "Code=\"VMExtensionProvisioningError\" Message: it failed",
                "the password must be changed",
                "<a>b</a>",
                "aGVsbG8gd29ybGQsIHRoaXMgaXMgZmluZQ==",
                "PowerState/running",
                "Basic",
                "Contoso:Ubuntu:22_04-lts:latest",
                "\"",
                "'",
                "=",
                ":",
                "--",
                "://@",
                "%3D",
                ">",
                "</",
                "Bearer",
                "password",
                "password=",
                "--password",
                "sig=",
                "-p",
                "/p:"
            })
    void anyOtherTextIsShown(String text) {
        assertSame(text, Redaction.SHOWN.text("", text));
    }

    @Test
    void aValueIsSecretIfANameBesideItIs() {
        assertEquals(
                "[{\"name\":\"DB_PASSWORD\",\"value\":\"(secret)\"},{\"name\":\"DB_USER\",\"value\":\"bob\"}]",
                json("[{'name': 'DB_PASSWORD', 'value': 'x'}, {'name': 'DB_USER', 'value': 'bob'}]")
                        .toString());
        assertTrue(Redaction.isSecretMember(json("{'Key': 'api-key', 'Value': 'x'}"), "Value"));
        assertFalse(Redaction.isSecretMember(json("{'Key': 'api-key', 'Value': 'x'}"), "Key"));
    }

    @Test
    void theWordBehindAnOptionOfACommandInAListIsSecret() {
        assertEquals(
                "[\"--user\",\"bob\",\"--password\",\"(secret)\",\"-p\",\"(secret)\",\"--verbose\"]",
                json("['--user', 'bob', '--password', 'x', '-p', 'y', '--verbose']")
                        .toString());
    }

    @Test
    void truthAndNullAreNoSecrets() {
        JsonValue value = json("{'password': null, 'token': true, 'b': 1}");
        assertSame(value, value.redacted());
    }

    @Test
    void numbersAndListsAre() {
        assertEquals(
                "{\"pwd\":\"(secret)\",\"tokens\":\"(secret)\"}",
                json("{'pwd': 1234, 'tokens': [1]}").toString());
    }

    @Test
    void noMemberOfAllKindsIsShown() {
        JsonValue all = JsonValue.of(SecretKinds.all());
        assertFalse(PlantedSecrets.shownIn(all.toString()), all.toString());
        assertEquals(all.redacted(), all.redacted().redacted());
        assertEquals(all.toJsonNode().size(), all.redacted().toJsonNode().size());
    }

    /** Whoever sends such texts would otherwise make the reader wait for hours. */
    @Test
    void aLongTextIsReadInTimeInProportion() {
        for (String piece : List.of(
                "password=",
                "a b ",
                "://",
                "<",
                ">",
                "\"",
                "'",
                "--",
                "-p ",
                "=",
                ":",
                "eyJ",
                "Bearer ",
                "%3D",
                "password '",
                "://a@",
                "LS0t",
                "A",
                "\\\"",
                "-----BEGIN PRIVATE KEY-----",
                "<token>",
                "\n",
                "sig=&",
                ";",
                "password:'",
                "user:x chpasswd ",
                "-pmysql ",
                "password\\")) {
            String text = piece.repeat(200_000 / piece.length());
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10), () -> Redaction.SHOWN.text("", text).length(), piece);
        }
    }

    @Test
    void theDefaultsShowNothingOfTheSecret() {
        Set<String> stands = new HashSet<>();
        for (String secret : List.of("x", "hunter2", "a longer one", "(secret)")) {
            stands.add(Redaction.SHOWN.hidden("password", JsonValue.of(secret)));
        }
        assertEquals(Set.of("(secret)"), stands);
    }

    private static JsonValue json(String text) {
        try {
            return JsonValue.of(new ObjectMapper().readTree(text.replace('\'', '"')));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
