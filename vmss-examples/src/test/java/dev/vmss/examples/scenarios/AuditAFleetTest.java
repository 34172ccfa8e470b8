package dev.vmss.examples.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.examples.Sample;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditAFleetTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private static ObjectNode set(String name) throws IOException {
        ObjectNode set = (ObjectNode) JSON.readTree(Sample.open(Sample.APPLIED));
        return set.put("name", name);
    }

    private static ArrayNode instances(int count) throws IOException {
        ArrayNode instances = JSON.createArrayNode();
        JsonNode sample = JSON.readTree(Sample.open(Sample.INSTANCES)).get("value");
        for (int i = 0; i < count; i++) {
            instances.add(sample.get(i));
        }
        return instances;
    }

    private List<String> audit(Object sets) {
        byte[] bytes = sets.toString().getBytes(StandardCharsets.UTF_8);
        return Printed.by(out -> AuditAFleet.run(new ByteArrayInputStream(bytes), folder, out));
    }

    @Test
    void aSetInOrderIsOnlyCounted() throws IOException {
        Files.writeString(folder.resolve("web.json"), instances(6).toString());
        assertEquals(List.of("1 sets"), audit(set("web")));
        assertEquals(List.of("2 sets"), audit(List.of(set("web"), set("without-list"))));
    }

    @Test
    void rollingWithoutASignOfHealthIsNamed() throws IOException {
        ObjectNode blind = set("blind");
        blind.withObject("/properties/virtualMachineProfile").remove("extensionProfile");
        assertEquals(List.of("blind: [rolling-needs-health-signal], 0 outdated, 0 drifted", "1 sets"), audit(blind));
    }

    @Test
    void outdatedAndDriftedInstancesAreCounted() throws IOException {
        ArrayNode instances = instances(3);
        ((ObjectNode) instances.at("/0/properties")).put("latestModelApplied", false);
        ((ObjectNode) instances.at("/2/properties/storageProfile/imageReference")).put("version", "22.04.1");
        Files.writeString(folder.resolve("old.json"), instances.toString());
        assertEquals(List.of("old: [], 1 outdated, 1 drifted", "1 sets"), audit(set("old")));
    }

    @Test
    void aSetThatCannotBeReadIsNamedAndTheNextOneAudited() throws IOException {
        ObjectNode wrong = JSON.createObjectNode().put("sku", 7);
        assertEquals(
                List.of("sets: [1].sku: expected an object, found a number (line 1)", "2 sets"),
                audit(List.of(set("web"), wrong, set("web"))));
    }

    @Test
    void aListThatIsCutOffIsNamed() throws IOException {
        String all = instances(6).toString();
        Files.writeString(folder.resolve("web.json"), all.substring(0, all.length() / 2 + 1000));
        List<String> printed = audit(List.of(set("web")));
        assertTrue(printed.get(0).startsWith("web: [3]: is truncated: the input ends at column "), printed.get(0));
        assertEquals("0 sets", printed.get(1));
    }

    /** 10,000 sets are 80 MB; a process with 24 MB reads them. */
    @Test
    void tenThousandSetsPassThroughLittleMemory() throws Exception {
        Path report = folder.resolve("report.txt");
        Process audit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AuditAFleet.class.getName())
                .redirectOutput(report.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        byte[] fine = large("fine", "Manual");
        byte[] blind = large("blind", "Rolling");
        try (OutputStream lines = audit.getOutputStream()) {
            for (int i = 0; i < 10_000; i++) {
                lines.write(i % 1000 == 0 ? blind : fine);
            }
        }
        assertEquals(0, audit.waitFor());
        List<String> lines = Files.readAllLines(report);
        assertEquals("blind: [rolling-needs-health-signal], 0 outdated, 0 drifted", lines.get(9));
        assertEquals("10000 sets", lines.get(10));
    }

    /** A line of 8 KB. */
    private static byte[] large(String name, String mode) {
        ObjectNode line = JSON.createObjectNode();
        line.put("name", name).put("location", "westeurope");
        line.withObject("/tags").put("notes", "x".repeat(8000));
        line.withObject("/properties/upgradePolicy").put("mode", mode);
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
