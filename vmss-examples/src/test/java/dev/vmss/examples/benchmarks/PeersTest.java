package dev.vmss.examples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Comparing speed means something only if all that are compared see what differs. */
class PeersTest {

    @ParameterizedTest
    @EnumSource
    void allSeeTheDifference(Pair pair) throws Exception {
        DiffBenchmark benchmark = new DiffBenchmark();
        benchmark.pair = pair;
        benchmark.read();

        int expected = switch (pair) {
            case UNCHANGED -> 0;
            case SAMPLE -> 3;
            case WEB_TIER, WINDOWS_FARM, EDITED -> 1;
        };
        assertEquals(expected, benchmark.vmss().changes().size());
        assertEquals(expected, benchmark.zjsonpatch().size());
        assertEquals(expected, benchmark.zjsonpatchDefault().size());
        assertEquals(expected, benchmark.flatLeaves().cardinality());
        assertEquals(expected > 0, benchmark.jsonassert().failed());
        assertEquals(expected, benchmark.javers().getChanges().size());
        assertEquals(expected == 0, benchmark.treeEquals());
    }

    @Test
    void theFloorsReadTheWholeDocument() throws IOException {
        ReadBenchmark benchmark = new ReadBenchmark();
        benchmark.write();

        List<String> leaves = new ArrayList<>();
        addLeaves(benchmark.readTree(), leaves);
        assertEquals(
                leaves,
                Arrays.stream(benchmark.flatTable()).map(String::valueOf).toList());
        assertTrue(benchmark.tokens() > String.join("", leaves).length());
    }

    private static void addLeaves(JsonNode tree, List<String> leaves) {
        if (tree.isValueNode()) {
            leaves.add(tree.asText());
        }
        tree.forEach(inner -> addLeaves(inner, leaves));
    }

    @Test
    void allReadTheWholeList() throws IOException {
        ListBenchmark benchmark = new ListBenchmark();
        benchmark.write();

        assertEquals(1000, benchmark.vmss().size());
        assertEquals(1000, benchmark.azureSdk().value().size());
        assertEquals(1000, benchmark.readTree().get("value").size());
    }

    @Test
    void writingGivesTheSameDocument() throws IOException {
        WriteBenchmark benchmark = new WriteBenchmark();
        benchmark.read();

        assertEquals(benchmark.writeTree(), benchmark.vmss());
        assertTrue(benchmark.azureSdk().contains("\"imageReference\""));
    }
}
