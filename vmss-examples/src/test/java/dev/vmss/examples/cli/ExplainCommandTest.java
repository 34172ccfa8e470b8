package dev.vmss.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vmss.engine.text.TextLayout;
import dev.vmss.model.ModelSchema;
import dev.vmss.model.PropertyFacts;
import dev.vmss.model.ScaleSet;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {

    @Test
    void factsImpactAndRulesOfAProperty() {
        String out = Run.vmss("explain", "virtualMachineProfile.priority").out();
        assertTrue(out.startsWith("""
                properties.virtualMachineProfile.priority
                    Type: string such as Regular, Low, Spot, SpotPlus
                    API versions: from 2017-12-01
                    Only a PUT can set it: a PATCH cannot contain it.
                    Default: Regular

                A change of it: replace, by policy (believed).
                    A machine keeps its priority.
                """), out);
        assertTrue(out.contains("\nrefused: priority-fixed\n"), out);
    }

    @Test
    void listsRangesAndSecrets() {
        String disks = Run.vmss("explain", "virtualMachineProfile.storageProfile.dataDisks")
                .out();
        assertTrue(disks.contains("    Elements are identified by: lun\n"), disks);
        String percent = Run.vmss("explain", "upgradePolicy.rollingUpgradePolicy.maxBatchInstancePercent")
                .out();
        assertTrue(percent.contains("    Minimum: 5\n    Maximum: 100\n"), percent);
        String password = Run.vmss("explain", "virtualMachineProfile.osProfile.adminPassword")
                .out();
        assertTrue(password.contains("    Type: secret\n"), password);
        assertTrue(password.contains("    Write-only: the service never returns it"), password);
    }

    @Test
    void saysWhatWasRecordedBeyondTheSchemas() throws IOException {
        String younger = Run.vmss("explain", "highSpeedInterconnectPlacement").out();
        assertTrue(
                younger.contains("    API versions: from 2025-04-01; recorded in answers from 2024-07-01\n"), younger);
        String gone = Run.vmss("explain", "upgradePolicy.automaticOSUpgrade").out();
        assertTrue(
                gone.contains("    API versions: from 2017-03-30 up to 2018-06-01; recorded in answers up to"
                        + " 2018-10-01\n"),
                gone);
        JsonNode json = new ObjectMapper()
                .readTree(Run.vmss("explain", "upgradePolicy.automaticOSUpgrade", "--format", "json")
                        .out());
        assertEquals("2018-10-01", json.get("shownUntil").textValue());
        assertFalse(json.has("shownSince"));
    }

    @Test
    void whatTheServiceWritesHasNoImpact() {
        String out = Run.vmss("explain", "timeCreated").out();
        assertTrue(out.contains("    Read-only: only the service writes it"), out);
        assertFalse(out.contains("A change of it"), out);
    }

    @Test
    void placesWithinThatAreHitOtherwiseAreNamed() {
        String out = Run.vmss("explain", "virtualMachineProfile").out();
        assertTrue(out.contains("\nA change of it: in place, by policy (believed).\n"), out);
        assertTrue(
                out.contains("\nA change of properties.virtualMachineProfile.osProfile: reimage, outside policy.\n"),
                out);
    }

    @Test
    void jsonSaysTheSame() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(Run.vmss("explain", "VIRTUALMACHINEPROFILE.priority", "--format", "json")
                        .out());
        assertEquals(
                "properties.virtualMachineProfile.priority", json.get("path").textValue());
        assertEquals("2017-12-01", json.get("since").textValue());
        assertEquals("Regular", json.get("default").textValue());
        assertEquals("replace", json.at("/changes/0/impact").textValue());
        assertEquals("believed", json.at("/changes/0/confidence").textValue());
        assertEquals("[]", json.at("/changes/0/sources").toString());
        assertTrue(json.get("rules").toString().contains("priority-fixed"));
    }

    @Test
    void everyPropertyCanBeExplained() {
        for (PropertyFacts entry : ModelSchema.of(ScaleSet.class).all()) {
            Explanation explanation = new Explanation(PropertyPath.find("PATH", entry.pattern()));
            assertEquals(entry.pattern(), explanation.text(TextLayout.PLAIN).get(0));
            assertEquals(entry.pattern(), explanation.json().get("path").textValue());
        }
    }

    @Test
    void wrongInputIsOneSentence() {
        assertEquals(
                "vmss explain: PATH is missing, such as virtualMachineProfile.priority",
                Run.vmss("explain").sentence());
        Run run = Run.vmss("explain", "capacity");
        assertEquals("vmss explain: PATH: no property 'capacity' in ScaleSet, but sku.capacity", run.sentence());
        assertEquals(2, run.status());
    }
}
