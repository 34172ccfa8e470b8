package dev.vmss.examples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private Figures figures;

    @BeforeEach
    void aRun() throws IOException {
        figures = new Figures(new ObjectMapper().readTree("""
                {"benchmarks": [
                  {"benchmark": "A.own", "params": {"size": "10"}, "median": 2.5, "error": 0.25, "allocated": 1500},
                  {"benchmark": "A.own", "params": {"size": "100"}, "median": 30, "error": 3, "allocated": 15000},
                  {"benchmark": "A.peer", "params": {"size": "10"}, "median": 1200, "error": 12, "allocated": 2000000}],
                 "memory": [
                  {"document": "a set", "json": 1000, "vmss": 3000, "azureSdk": 4000, "tree": 6000, "unshared": 4000}]}
                """));
    }

    @Test
    void peersStandBesideEachOther() {
        assertEquals("""
                |  | own | peer |
                |---|---:|---:|
                | size 10 | 2.5 µs ± 10 %, 1.5 KB | 1.2 ms ± 1 %, 2.0 MB (480×) |
                | size 100 | 30 µs ± 10 %, 15 KB | – |""", figures.besides("A", "own", "peer"));
    }

    @Test
    void growthIsToldFromRowToRow() {
        assertEquals("""
                |  | own |
                |---|---:|
                | size 10 | 2.5 µs ± 10 %, 1.5 KB |
                | size 100 | 30 µs ± 10 %, 15 KB (12×) |""", figures.growth("A", "own"));
    }

    @Test
    void memoryIsToldBesideTheTreeAndWithoutSharing() {
        assertEquals("""
                |  | JSON | vmss | Azure SDK | tree | vmss of tree | saved by sharing |
                |---|---:|---:|---:|---:|---:|---:|
                | a set | 1.0 KB | 3.0 KB | 4.0 KB | 6.0 KB | 50 % | 25 % |""", figures.memory());
    }

    @Test
    void whatStandsBetweenTheMarksIsReplaced() {
        assertEquals(
                "a\n<!-- figures: x -->\n\nnew\n\n<!-- end -->\nb",
                Page.withFigures("a\n<!-- figures: x -->\n\nold\n\n<!-- end -->\nb", Map.of("x", "new")));
    }

    @Test
    void aMarkWithoutFiguresOrEndIsAnError() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Page.withFigures("<!-- figures: y --><!-- end -->", Map.of("x", "new")));
        assertThrows(IllegalArgumentException.class, () -> Page.withFigures("<!-- figures: x -->", Map.of("x", "new")));
    }

    @Test
    void thePagesHaveAPlaceForEachTable() throws IOException {
        Path root = Path.of(System.getProperty("vmss.root"));
        String pages = Files.readString(root.resolve("vmss-examples/BENCHMARKS.md"))
                + Files.readString(root.resolve("README.md"));
        for (String part : Page.PARTS) {
            assertEquals(2, pages.split("<!-- figures: " + part + " -->", -1).length, part);
        }
    }
}
