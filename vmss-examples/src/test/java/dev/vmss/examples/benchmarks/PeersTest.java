package dev.vmss.examples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Comparing speed means something only if all that are compared see what differs. */
class PeersTest {

    @ParameterizedTest
    @EnumSource
    void allSeeTheDifference(Pair pair) throws IOException {
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
        assertEquals(expected, benchmark.zjsonpatchTuned().size());
        assertEquals(expected, benchmark.javers().getChanges().size());
        assertEquals(expected == 0, benchmark.treeEquals());
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
