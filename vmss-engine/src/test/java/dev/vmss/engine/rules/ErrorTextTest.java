package dev.vmss.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.model.Place;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors as tools print them and people paste them. */
class ErrorTextTest {

    private static final List<String> ZONES = List.of("zones-add-only", "zones-fixed");

    private static Diagnosis diagnosis(String text) {
        return RuleBook.current().diagnosis(AzureError.parse(text));
    }

    private static List<String> rules(String text) {
        return diagnosis(text).rules().stream().map(Rule::id).toList();
    }

    private static List<String> errors(String text) {
        return diagnosis(text).errors().stream().map(KnownError::id).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Terraform, with its older and its newer libraries
                "Error: updating Virtual Machine Scale Set \"web\": compute.VirtualMachineScaleSetsClient#Update: Failure sending request:"
                        + " StatusCode=409 -- Original Error: Code=\"PropertyChangeNotAllowed\" Message=\"Changing property 'zones' is"
                        + " not allowed.\" Target=\"zones\"",
                "Error: updating Virtual Machine Scale Set: performing Update: unexpected status 409 (409 Conflict) with error:"
                        + " PropertyChangeNotAllowed: Changing property 'zones' is not allowed.",
                "Error: polling after CreateOrUpdate: polling failed: the Azure API returned the following error:\n\nStatus:"
                        + " \"PropertyChangeNotAllowed\"\nCode: \"\"\nMessage: \"Changing property 'zones' is not allowed.\"\nActivity"
                        + " Id: \"\"\n\n---\n",
                // Terraform, in a frame
                "\u2577\n\u2502 Error: updating Virtual Machine Scale Set (Resource Group Name: \"g\"): performing Update: unexpected\n\u2502"
                        + " status 409 (409 Conflict) with error: PropertyChangeNotAllowed: Changing\n\u2502 property 'zones' is not"
                        + " allowed.\n\u2502 \n\u2502   with azurerm_linux_virtual_machine_scale_set.web,\n\u2502   on main.tf line 12\n\u2575",
                // the Azure CLI
                "(PropertyChangeNotAllowed) Changing property 'zones' is not allowed.\nCode: PropertyChangeNotAllowed\nMessage:"
                        + " Changing property 'zones' is not allowed.\nTarget: zones",
                "ERROR: Azure Error: PropertyChangeNotAllowed\nMessage: Changing property 'zones' is not allowed.\nTarget: zones",
                "Deployment failed. Correlation ID: 1. {\n  \"error\": {\n    \"code\": \"PropertyChangeNotAllowed\",\n    \"message\":"
                        + " \"Changing property 'zones' is not allowed.\",\n    \"target\": \"zones\"\n  }\n}",
                // in colours
                "\u001b[31m\u001b[1mERROR: \u001b[0m(PropertyChangeNotAllowed) Changing property 'zones' is not allowed.\nCode:"
                        + " PropertyChangeNotAllowed",
                // libraries of the Azure SDK
                "azure.core.exceptions.HttpResponseError: (PropertyChangeNotAllowed) Changing property 'zones' is not allowed.",
                "com.azure.core.management.exception.ManagementException: Status code 409, \"{\"error\":{\"code\":"
                        + "\"PropertyChangeNotAllowed\",\"message\":\"Changing property \u0027zones\u0027 is not allowed.\",\"target\":"
                        + "\"zones\"}}\": Changing property",
                // PowerShell, in lines of 40 columns too
                "Update-AzVmss: Changing property 'zones' is not allowed.\nErrorCode: PropertyChangeNotAllowed\nErrorMessage: Changing"
                        + " property 'zones' is not allowed.\nErrorTarget: zones\nStatusCode: 409\nReasonPhrase: Conflict",
                "Update-AzVmss:\n     | Changing property 'zones' is not\n     | allowed. ErrorCode: PropertyChangeNotAl\n     | lowed"
                        + " ErrorMessage: Changing property\n     | 'zones' is not allowed. ErrorTarget: zon\n     | es StatusCode: 409",
                // JSON in JSON in text
                "status: 409, body: \"{\\\"error\\\":{\\\"code\\\":\\\"PropertyChangeNotAllowed\\\",\\\"message\\\":\\\"Changing"
                        + " property 'zones' is not allowed.\\\",\\\"target\\\":\\\"zones\\\"}}\"",
                // cut
                "{\"error\": {\"code\": \"PropertyChangeNotAllowed\", \"target\": \"zones\", \"message\": \"Changing prop",
                "{\"error\": {\"code\": \"PropertyChangeNotAllowed\", \"message\": \"Changing property 'zones' is not",
                "Changing property 'zones' is not allowed.",
                // in another language
                "(PropertyChangeNotAllowed) Das Ändern der Eigenschaft \u201ezones\u201c ist nicht zulässig.\nCode:"
                        + " PropertyChangeNotAllowed",
                "ErrorCode: PropertyChangeNotAllowed\nErrorMessage: \u30d7\u30ed\u30d1\u30c6\u30a3 \u300czones\u300d"
                        + " \u306e\u5909\u66f4\u306f\u8a31\u53ef\u3055\u308c\u3066\u3044\u307e\u305b\u3093\u3002\nErrorTarget: zones",
                "{\"error\": {\"code\": \"PropertyChangeNotAllowed\", \"message\": \"La modification de la propriété \u00ab zones \u00bb"
                        + " n'est pas autorisée.\"}}"
            })
    void theCodeAndTheTargetAreFoundInWhatToolsMakeOfThem(String text) {
        Diagnosis diagnosis = diagnosis(text);
        assertEquals(Place.of("zones"), diagnosis.places().get(0));
        assertEquals(ZONES, diagnosis.rules().stream().map(Rule::id).toList());
        assertTrue(diagnosis.isKnown());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Code=\"BadRequest\" Message=\"Automatic repairs not supported for this Virtual Machine Scale Set because a health"
                        + " probe or health extension was not provided.\"",
                "Automatic repairs not supported for this Virtual Machine Scale\n Set because a health probe or health\n extension was",
                "AUTOMATIC REPAIRS not supported for this “Virtual Machine Scale Set” because a health probe or health extension was"
                        + " not provided"
            })
    void wordsTellAnErrorOfAGeneralCode(String text) {
        assertEquals(List.of("repairs-need-health-signal"), rules(text));
    }

    @Test
    void anOperationThatFailedLaterTellsItsError() {
        assertEquals(
                List.of("unhealthy-before-rolling-upgrade"),
                errors(
                        "{\"startTime\": \"2024-05-01T00:00:00Z\", \"status\": \"Failed\", \"error\": {\"code\":"
                                + " \"MaxUnhealthyInstancePercentExceededBeforeRollingUpgrade\", \"message\": \"Rolling Upgrade failed.\"}}"));
    }

    @Test
    void aDeploymentTellsTheErrorOfItsResource() {
        assertEquals(
                ZONES,
                rules(
                        "{\"properties\": {\"provisioningState\": \"Failed\", \"error\": {\"code\": \"DeploymentFailed\", \"message\":"
                                + " \"At least one resource deployment operation failed.\", \"details\": [{\"code\":"
                                + " \"PropertyChangeNotAllowed\", \"target\": \"zones\", \"message\": \"x\"}]}}}"));
        assertEquals(
                ZONES,
                rules(
                        "{\"properties\": {\"statusMessage\": {\"error\": {\"code\": \"PropertyChangeNotAllowed\", \"target\": \"zones\","
                                + " \"message\": \"x\"}}}}"));
        assertEquals(
                ZONES,
                rules(
                        "{\"statusMessage\": \"{\\\"error\\\": {\\\"code\\\": \\\"PropertyChangeNotAllowed\\\", \\\"target\\\":"
                                + " \\\"zones\\\"}}\"}"));
    }

    @Test
    void theStatusOfAnInstanceAndNamesInCapitalsAreRead() {
        assertEquals(
                List.of("allocation-failed"),
                errors(
                        "{\"code\": \"ProvisioningState/failed/AllocationFailed\", \"level\": \"Error\", \"message\": \"x\"}"));
        assertEquals(
                List.of("internal-server-error"),
                errors(
                        "{\"Error\": {\"Code\": \"InternalServerError\", \"Message\": \"Encountered an internal server error.\"}}"));
    }

    @Test
    void aPlaceThatOnlyAWarningIsAboutIsFoundToo() {
        Diagnosis diagnosis =
                diagnosis("Code=\"PropertyChangeNotAllowed\" Message=\"Changing property 'hostGroup' is not allowed.\""
                        + " Target=\"hostGroup\"");
        assertEquals(List.of(Place.of("properties.hostGroup")), diagnosis.places());
        assertEquals(
                List.of("host-group-fixed"),
                diagnosis.rules().stream().map(Rule::id).toList());
    }

    @Test
    void whatIsNotKnownIsSaidToBeSo() {
        Diagnosis diagnosis = diagnosis("(SomethingElse) Nobody has seen this.\nCode: SomethingElse");
        assertFalse(diagnosis.isKnown());
        assertEquals("SomethingElse", diagnosis.error().code());
        assertEquals(List.of(), diagnosis.places());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "adminPassword=hunter2",
                "<html><body>password hunter2</body></html>",
                "code: hunter2",
                "{\"code\": hunter2}",
                "{\"password\": \"hunter2\"",
                "Everything is fine, hunter2."
            })
    void aTextWithoutAnErrorIsRefusedAndNotQuoted(String text) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> AzureError.parse(text));
        assertEquals("The text contains no error of Azure", refused.getMessage());
        assertEquals(null, refused.getCause());
    }

    @Test
    void aLongTextIsReadInReasonableTime() {
        String text = "code ( { : \\\" target ".repeat(20_000) + "Code: AllocationFailed";
        assertTimeout(Duration.ofSeconds(20), () -> {
            try {
                AzureError.parse(text);
            } catch (IllegalArgumentException e) {
                // Whether it is found so far behind does not matter.
            }
        });
    }
}
