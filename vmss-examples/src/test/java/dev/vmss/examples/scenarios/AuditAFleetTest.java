package dev.vmss.examples.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
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

    /** The sample with this many of its instances. */
    private static ObjectNode fleetMember(String name, int instances) throws IOException {
        ObjectNode line = JSON.createObjectNode();
        line.set("set", JSON.readTree(Sample.open(Sample.APPLIED)));
        line.withObject("/set").put("name", name);
        line.set("instances", JSON.createArrayNode());
        for (int i = 0; i < instances; i++) {
            line.withArray("/instances")
                    .add(JSON.readTree(Sample.open(Sample.INSTANCES)).at("/value/" + i));
        }
        return line;
    }

    private static List<String> audit(Object... lines) {
        StringBuilder text = new StringBuilder();
        for (Object line : lines) {
            text.append(line).append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return Printed.by(out -> AuditAFleet.run(new ByteArrayInputStream(bytes), out));
    }

    @Test
    void aSetInOrderIsOnlyCounted() throws IOException {
        assertEquals(List.of("1 sets"), audit(fleetMember("web", 6)));
    }

    @Test
    void rollingWithoutASignOfHealthIsNamed() throws IOException {
        ObjectNode blind = fleetMember("blind", 0);
        blind.withObject("/set/properties/virtualMachineProfile").remove("extensionProfile");
        assertEquals(List.of("blind: [rolling-needs-health-signal], 0 outdated, 0 drifted", "1 sets"), audit(blind));
    }

    @Test
    void outdatedAndDriftedInstancesAreCounted() throws IOException {
        ObjectNode old = fleetMember("old", 3);
        old.withObject("/instances/0/properties").put("latestModelApplied", false);
        old.withObject("/instances/2/properties/storageProfile/imageReference").put("version", "22.04.1");
        assertEquals(List.of("old: [], 1 outdated, 1 drifted", "1 sets"), audit(old));
    }

    @Test
    void aLineThatCannotBeReadIsSkippedAndNamed() throws IOException {
        assertEquals(
                List.of("line 1: cannot be read", "line 2: cannot be read", "3 sets"),
                audit("{\"set\": oops", "{\"set\": {\"sku\": 7}}", fleetMember("web", 1)));
    }

    /** 10,000 sets are 80 MB; a process with 24 MB reads them. */
    @Test
    void tenThousandSetsPassThroughLittleMemory(@TempDir Path folder) throws Exception {
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
        line.withObject("/set").put("name", name).put("location", "westeurope");
        line.withObject("/set/tags").put("notes", "x".repeat(8000));
        line.withObject("/set/properties/upgradePolicy").put("mode", mode);
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
