package dev.vmss.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void runsOfIdsAreDrawnTogether() {
        assertEquals("0-2, 5", Ids.compact(List.of("0", "1", "2", "5"), 80));
        assertEquals("1, 2", Ids.compact(List.of("2", "1"), 80));
        assertEquals("9-11", Ids.compact(List.of("10", "9", "11"), 80));
        assertEquals("01, 02, 03", Ids.compact(List.of("01", "02", "03"), 80));
        assertEquals("", Ids.compact(List.of(), 80));
    }

    @Test
    void idsThatDoNotFitAreCounted() {
        List<String> names = IntStream.range(0, 50)
                .mapToObj(i -> "web_" + Integer.toHexString(i + 4096))
                .toList();
        assertEquals("web_1000, web_1001 and 48 more", Ids.compact(names, 20));
    }
}
