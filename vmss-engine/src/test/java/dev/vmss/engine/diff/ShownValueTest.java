package dev.vmss.engine.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.value.JsonValue;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShownValueTest {

    @Test
    void isWrittenOnceAndNotBeforeSomebodyAsks() {
        AtomicInteger written = new AtomicInteger();
        ShownValue value = ShownValue.by(() -> JsonValue.of("number " + written.incrementAndGet()));
        assertEquals(0, written.get());

        assertEquals(Optional.of(JsonValue.of("number 1")), value.get());
        assertEquals(Optional.of(JsonValue.of("number 1")), value.get());
    }

    @Test
    void aDifferenceDoesNotSearchSettingsForSecrets() {
        ScaleSet applied = settings("'a'");
        ScaleSet desired = settings("'b'");
        ModelDiff first = ModelDiff.ofStates(applied, desired);
        assertEquals(1, first.changes().size());

        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        ModelDiff.ofStates(applied, desired);
        long compared = threads.getCurrentThreadAllocatedBytes() - before;
        // A copy of the members alone takes ten times as much.
        assertTrue(compared < 50_000, compared + " bytes");
    }

    private static ScaleSet settings(String last) {
        String members = IntStream.range(0, 4_000)
                .mapToObj(i -> "'option" + i + "': 'curl -H x " + i + "'")
                .collect(Collectors.joining(", "));
        return Fixtures.scaleSet(Diffs.extension("'settings': {" + members + ", 'last': " + last + "}"));
    }
}
