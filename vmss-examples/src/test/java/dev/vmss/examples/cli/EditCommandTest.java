package dev.vmss.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.examples.Sample;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private static JsonNode edited(String document, String... edits) throws IOException {
        String[] args = new String[edits.length + 2];
        args[0] = "edit";
        args[1] = "-";
        System.arraycopy(edits, 0, args, 2, edits.length);
        Run run = Run.withInput(document, args);
        assertEquals(0, run.status(), run.err());
        return JSON.readTree(run.out());
    }

    @Test
    void onlyWhatIsEditedChanges() throws IOException {
        ObjectNode expected = SampleFiles.document(Sample.APPLIED);
        expected.withObject("/tags").put("release", "1.5.0").put("count", "7");
        expected.withObject("/sku").put("capacity", 9);
        String file = SampleFiles.write(folder, Sample.APPLIED, json -> {});
        Run run = Run.vmss("edit", file, "--set", "tags.release=1.5.0", "tags.count=7", "--set=sku.capacity=9");
        assertEquals(expected, JSON.readTree(run.out()));
    }

    @Test
    void editsAreMadeInTheOrderOfTheCommandLine() throws IOException {
        assertEquals(
                JSON.readTree("{\"zones\": [\"1\", \"4\"]}"),
                edited(
                        "{\"zones\": [\"1\", \"2\"]}",
                        "--add",
                        "zones",
                        "3",
                        "--remove",
                        "zones",
                        "1",
                        "--set",
                        "zones[-1]=4"));
        assertEquals(
                JSON.readTree("{\"zones\": [\"1\", \"3\"]}"),
                edited("{\"zones\": [\"1\", \"2\"]}", "--remove", "zones", "-1", "--add", "zones", "3"));
    }

    @Test
    void keysAndValuesMakeAnObject() throws IOException {
        assertEquals(
                JSON.readTree("{\"location\": \"x\", \"properties\": {\"virtualMachineProfile\": {\"storageProfile\":"
                        + " {\"dataDisks\": [{\"lun\": 3, \"createOption\": \"Empty\"}]}}}}"),
                edited(
                        "{\"location\": \"x\"}",
                        "--add",
                        "virtualMachineProfile.storageProfile.dataDisks",
                        "lun=3",
                        "createOption=Empty"));
    }

    @Test
    void theShapeOfTheCliIsKept() throws IOException {
        assertEquals(
                JSON.readTree("{\"location\": \"x\", \"upgradePolicy\": {\"mode\": \"Rolling\"}}"),
                edited(
                        "{\"location\": \"x\", \"upgradePolicy\": {\"mode\": \"Manual\"}}",
                        "--set",
                        "upgradePolicy.mode=Rolling"));
    }

    @Test
    void whatThatShapeCannotHoldIsRefused() {
        Run run = Run.withInput(
                "{\"virtualMachineProfile\": {\"extensionProfile\": {}}}",
                "edit",
                "-",
                "--set",
                "virtualMachineProfile.extensionProfile.extensions=[{\"properties\": {\"name\": \"a\"}}]");
        assertEquals(Status.BAD_INPUT, run.status());
        assertEquals(
                "vmss edit:"
                        + " properties.virtualMachineProfile.extensionProfile.extensions[0].properties.name: cannot"
                        + " be written in the Azure CLI's format, because another member would have the same name",
                run.sentence());
    }

    @Test
    void aRemovedTagIsNotInTheDocument() throws IOException {
        String rest = "{\"tags\": {\"a\": \"b\", \"c\": \"d\"}, \"properties\": {\"overprovision\": true}}";
        assertEquals(
                JSON.readTree("{\"tags\": {\"a\": \"b\"}, \"properties\": {\"overprovision\": true}}"),
                edited(rest, "--remove", "tags.c"));
        String cli = "{\"overprovision\": true, \"plan\": null, \"tags\": {\"a\": \"b\", \"c\": \"d\"}}";
        assertEquals(
                JSON.readTree("{\"overprovision\": true, \"plan\": null, \"tags\": {\"a\": \"b\"}}"),
                edited(cli, "--remove", "tags.c"));
    }

    @Test
    void aRemovedPropertyIsAskedToGo() throws IOException {
        JsonNode edited = edited(SampleFiles.document(Sample.APPLIED).toString(), "--remove", "zones");
        String desired = SampleFiles.write(folder, "desired.json", edited.toString());
        Run run = Run.vmss("diff", "--sample", "--desired", desired);
        assertTrue(run.out().startsWith("1 change:\n\n- zones\n"), run.out());
    }

    @Test
    void secretsStayInTheDocument() throws IOException {
        String document =
                "{\"properties\": {\"virtualMachineProfile\": {\"osProfile\": {\"adminPassword\": \"hunter2\"}}}}";
        JsonNode edited = edited(document, "--set", "sku.capacity=3");
        assertEquals(
                "hunter2",
                edited.at("/properties/virtualMachineProfile/osProfile/adminPassword")
                        .textValue());
    }
}
