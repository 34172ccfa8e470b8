package dev.vmss.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code vmss explain-error}. */
class ExplainErrorTest {

    private static final String TERRAFORM =
            "Error: updating Virtual Machine Scale Set: unexpected status 409 (409 Conflict) with"
                    + " error: PropertyChangeNotAllowed: Changing property 'platformFaultDomainCount' is not allowed.\n\n"
                    + "  with azurerm_linux_virtual_machine_scale_set.web, admin_password = \"hunter2\"\n";

    @TempDir
    private Path folder;

    @Test
    void aPredictedErrorIsTracedToItsPlaceRuleAndRemedy() {
        String out = Run.withInput(TERRAFORM, "explain-error").out();
        assertTrue(
                out.startsWith("It refers to properties.platformFaultDomainCount.\n\n1 rule:\n\nrefused:"
                        + " fault-domain-count-fixed\n"),
                out);
        assertTrue(out.contains("Instead: Keep the number, or create a new set."), out);
        assertFalse(out.contains("hunter2"), out);
    }

    @Test
    void anErrorThatNoRulePredictsHasItsMeaning() throws IOException {
        String out = Run.withInput("(AllocationFailed) No room.\nCode: AllocationFailed", "explain-error")
                .out();
        assertTrue(out.startsWith("It refers to sku.\n\nallocation-failed\n"), out);
        JsonNode json = new ObjectMapper()
                .readTree(Run.withInput("Code=\"AllocationFailed\"", "explain-error", "--format", "json")
                        .out());
        assertEquals("allocation-failed", json.at("/errors/0/error").textValue());
        assertEquals("[\"sku\"]", json.get("places").toString());
        assertTrue(json.get("known").booleanValue());
    }

    @Test
    void whatIsNotKnownIsSaidAndNotRepeated() {
        Run run = Run.withInput("Code=\"SomethingElse\" Message=\"password hunter2\"", "explain-error");
        assertEquals(new Run(0, "This error is not known.\n", ""), run);
    }

    @Test
    void whatIsNoErrorIsOneSentence() {
        Run run = Run.withInput("password hunter2", "explain-error");
        assertEquals(2, run.status());
        assertEquals("vmss explain-error: standard input: contains no error of Azure", run.sentence());
    }

    @Test
    void whatPowerShellRedirectsIsRead() throws IOException {
        Path file = folder.resolve("error.txt");
        Files.write(
                file,
                ("\ufeffErrorCode: PropertyChangeNotAllowed\r\nErrorTarget: zones\r\n")
                        .getBytes(StandardCharsets.UTF_16LE));
        String out = Run.vmss("explain-error", file.toString()).out();
        assertTrue(out.contains("refused: zones-add-only"), out);
    }
}
