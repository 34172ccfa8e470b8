package dev.vmss.model.testing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Texts and names by which a value is known to be secret, wherever it stands. */
public final class SecretKinds {

    private static final String S = PlantedSecrets.SECRET;

    private SecretKinds() {}

    /**
     * A text with a secret in it.
     *
     * @param text the text
     * @param other the same text with another secret
     * @param shown what may be shown of it
     */
    public record Kind(String text, String other, String shown) {

        private Kind shownWhole(String whole) {
            return new Kind(text, other, whole);
        }
    }

    private static Kind kind(String template) {
        return new Kind(
                template.replace("$", S),
                template.replace("$", PlantedSecrets.OTHER_SECRET),
                template.replace("$", "•••"));
    }

    /** Texts of which only a part is secret. */
    public static final List<Kind> TEXTS = List.of(
            kind("https://s.blob.core.windows.net/c/install.sh?sv=2023-01-03&sr=b&sig=$"),
            kind("https://s.blob.core.windows.net/c?sig=$&se=2027-01-01T00%3A00%3A00Z"),
            kind("https://s.blob.core.windows.net/?SIG=$#top"),
            kind("https://s/x?a=1&amp;sig=$&amp;b=2"),
            kind("https://go?to=https%3A%2F%2Fs%2Fx%3Fsv%3D1%26sig%3D$%26se%3D2"),
            kind("SharedAccessSignature sr=https%3a%2f%2fs&sig=$&se=1700000000&skn=root"),
            kind("https://f.azurewebsites.net/api/x?code=$&name=web"),
            kind("https://f/x?access_token=$"),
            kind("https://deploy:$@git.contoso.com/repo.git"),
            kind("https://ghq$@git.contoso.com/repo.git").shownWhole("https://•••@git.contoso.com/repo.git"),
            kind("Authorization: Bearer $"),
            kind("curl -H 'Authorization: Bearer $' https://x"),
            kind("bearer $"),
            kind("Authorization: Basic $"),
            kind("-----BEGIN OPENSSH PRIVATE KEY-----$-----END OPENSSH PRIVATE KEY-----"),
            kind("-----BEGIN PRIVATE KEY-----\nMIIE\n$\n-----END PRIVATE KEY-----\n")
                    .shownWhole("-----BEGIN PRIVATE KEY-----•••-----END PRIVATE KEY-----\n"),
            kind("-----BEGIN RSA PRIVATE KEY-----$"),
            kind("DefaultEndpointsProtocol=https;AccountName=logs;AccountKey=$;EndpointSuffix=core.windows.net"),
            kind("Server=tcp:db,1433;User ID=app;Password=$ with blanks;Encrypt=True")
                    .shownWhole("Server=tcp:db,1433;User ID=app;Password=•••;Encrypt=True"),
            kind("Server=db;Pwd=$"),
            kind("Endpoint=sb://b.servicebus.windows.net/;SharedAccessKeyName=root;SharedAccessKey=$"),
            kind("AccountKey=$"),
            kind("Account Key=$;x=1"),
            kind("install.sh --user bob --password $ --verbose"),
            kind("install.sh --password=$ --verbose"),
            kind("install.sh --password \"$ too\" --verbose").shownWhole("install.sh --password \"•••\" --verbose"),
            kind("install.sh --admin-password '$'"),
            kind("install.sh -p $ --verbose"),
            kind("setup.exe /p:$ /quiet"),
            kind("setup.exe /password:$ /quiet"),
            kind("az storage blob upload --account-key $ -f x"),
            kind("bash -c \"deploy --client-secret $\" done").shownWhole("bash -c \"deploy --client-secret ••• done"),
            kind("powershell -Command \"New-User -Password (ConvertTo-SecureString '$' -AsPlainText)\"")
                    .shownWhole("powershell -Command \"New-User -Password (•••)\""),
            kind("run '--password', '$'"),
            kind("mysql -u root -p$ app"),
            kind("curl -u admin:$ https://x"),
            kind("echo azureuser:$ | chpasswd"),
            kind("DB_PASSWORD=$ ./run.sh"),
            kind("export API_KEY='$'; ./run.sh"),
            new Kind(
                    "$env:DB_PASSWORD = \"" + S + "\"",
                    "$env:DB_PASSWORD = \"" + PlantedSecrets.OTHER_SECRET + "\"",
                    "$env:DB_PASSWORD = \"•••\""),
            kind("x: 1\n  password: $ with blanks\ny: 2").shownWhole("x: 1\n  password: •••\ny: 2"),
            kind("run --config '{\"user\": \"a\", \"password\": \"$\"}'"),
            kind("run --config \"{\\\"password\\\": \\\"$\\\"}\""),
            kind("<User>a</User><Password>$</Password>"),
            kind("<AdministratorPassword><Value>$</Value></AdministratorPassword>")
                    .shownWhole("<AdministratorPassword>•••</AdministratorPassword>"),
            kind("CREATE LOGIN a WITH PASSWORD '$'"),
            kind("CREATE USER a IDENTIFIED BY '$'"),
            kind("Downloading https://s/x?sv=1&sig=$ failed with status 403."),
            kind("eyJhbGciOiJIUzI1.eyJ$.abc").shownWhole("•••"),
            kind("x ghp_0$ y").shownWhole("x ••• y"),
            kind("A".repeat(67) + "$==").shownWhole("•••"),
            encoded("#!/bin/bash\ninstall --password $\n"),
            encoded("-----BEGIN PRIVATE KEY-----\n$"),
            kind("[concat('install --password ', '$')]").shownWhole("[concat('install --password '•••]"));

    private static Kind encoded(String text) {
        return new Kind(
                inBase64(text.replace("$", S)), inBase64(text.replace("$", PlantedSecrets.OTHER_SECRET)), "•••");
    }

    private static String inBase64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Names whose value is secret. */
    public static final List<String> NAMES = List.of(
            "password",
            "DB_PASSWORD",
            "pass phrase",
            "passphrase",
            "access-key",
            "Account Key",
            "storageAccountKey",
            "workspaceKey",
            "Workspace-Key",
            "sas",
            "sas_uri",
            "storageSAS",
            "sasToken",
            "SASURL",
            "storage_sas",
            "pfx",
            "pfxBlob",
            "pat",
            "devops.pat",
            "azurePAT",
            "certificateData",
            "certificate_data",
            "userData",
            "customData",
            "clientSecret",
            "ConnectionString",
            "primaryKey",
            "host-key",
            "dbPwd",
            "smtpPass",
            "sig");

    /**
     * An object in which all kinds stand under names that tell nothing, all names have a secret, and so have pairs and lists.
     *
     * @return a new object
     */
    public static ObjectNode all() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < TEXTS.size(); i++) {
            all.put("m" + i, TEXTS.get(i).text());
        }
        NAMES.forEach(name -> all.put(name, S));
        all.putArray("env").addObject().put("name", "DB_PASSWORD").put("value", S);
        all.putObject("pair").put("Name", "apiKey").put("secureValue", S);
        all.putArray("args")
                .add("--user")
                .add("bob")
                .add("--password")
                .add(S)
                .add("-p")
                .add(S);
        all.putArray("uris").add(TEXTS.get(0).text());
        all.putObject("byUri").put(TEXTS.get(0).text(), 1).put(TEXTS.get(0).other(), 2);
        return all;
    }
}
