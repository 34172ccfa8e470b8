package dev.vmss.examples.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.follow.InstanceProgress;
import dev.vmss.engine.follow.Observation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowAPlanTest {

    @TempDir
    Path folder;

    private final List<Observation> end = new ArrayList<>();
    private List<String> lines = List.of();

    @BeforeEach
    void follow() {
        lines = Printed.by(out -> end.add(FollowAPlan.run(folder, out)));
    }

    @Test
    void everyInstanceGetsTheModelAndTheOneInTroubleIsNamed() {
        assertEquals(Observation.Outcome.COMPLETED, end.get(0).outcome());
        end.get(0)
                .instances()
                .forEach((id, progress) -> assertEquals(
                        id.equals("3") ? InstanceProgress.FAILED_WITH_NEW_MODEL : InstanceProgress.UPGRADED,
                        progress,
                        id));
    }

    @Test
    void whoeverStartsAgainRepeatsNothing() {
        int restart = lines.indexOf("stopped, and started again");
        assertTrue(restart > 0 && restart < lines.size() - 3, lines::toString);
        List<String> sent =
                lines.stream().filter(line -> line.contains("upgrade to")).toList();
        assertEquals(4, sent.size(), sent::toString);
        assertEquals(sent.stream().distinct().toList(), sent);
        assertEquals(1, Collections.frequency(lines, "   PATCH: 200"), "the model is sent once");
    }

    @Test
    void aMachineThatIsNeverHealthyHoldsItUpForItsTimeOnly() {
        List<String> waits = lines.stream()
                .filter(line -> line.startsWith("7. wait until healthy"))
                .toList();
        assertEquals(6, waits.size(), "once a minute from 0 to 5");
        assertEquals(1, Collections.frequency(lines, "   continues without them"));
    }
}
