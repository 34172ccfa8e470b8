package dev.vmss.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.engine.plan.PlanOptions;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.resource.Sku;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LayoutTest {

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
        assertEquals("web_1000, web_1001 and 48 more", Ids.compact(names, 36));
    }

    @Test
    void whatTwoValuesStartWithIsLeftOut() {
        assertEquals("a → b", Lines.arrow("a", "b", 20));
        String start = "https://example.com/a/very/long/address/";
        assertEquals("…ess/1.txt → …ess/2.txt", Lines.arrow(start + "1.txt", start + "2.txt", 30));
    }

    @Test
    void aPathIsCutBetweenItsParts() {
        assertEquals("…imageReference.version", Lines.cutStart("storageProfile.imageReference.version", 30));
        assertEquals("…[name=setup].properties", Lines.cutStart("extensions[name=setup].properties", 30));
    }

    @Test
    void aValueCannotBreakTheLayout() {
        assertEquals("a b [31m", Lines.cutEnd("a\n\r\u2028b\u001b[31m", 20));
    }

    @Test
    void aLongTextIsWrapped() {
        List<String> lines = Lines.wrap("! ", "  ", "word ".repeat(60));
        lines.forEach(line -> assertTrue(line.length() <= Lines.WIDTH, line));
        assertEquals(4, lines.size());
    }

    @Test
    void theMiddleOfALongPlanIsCounted() {
        List<ScaleSetInstance> instances = IntStream.range(0, 500)
                .<ScaleSetInstance>mapToObj(i -> ScaleSetInstance.builder()
                        .instanceId(Integer.toString(i))
                        .build())
                .toList();
        ScaleSet small =
                ScaleSet.builder().sku(Sku.builder().name("small").build()).build();
        ScaleSet large =
                ScaleSet.builder().sku(Sku.builder().name("large").build()).build();
        List<Step> steps = UpgradePlanner.create()
                .withOptions(PlanOptions.builder().maxInstancesAtOnce(1).build())
                .plan(small, large, instances)
                .steps();
        List<String> lines = StepText.of(steps);
        assertTrue(lines.get(36).startsWith("  36  operator  "), lines.get(36));
        assertEquals("      … " + (steps.size() - 39) + " more, which --format json shows", lines.get(37));
        assertEquals(41, lines.size());
    }

    @Test
    void durationsAreReadable() {
        assertEquals("1 min 30 s", StepText.duration(Duration.ofSeconds(90)));
        assertEquals("26 h", StepText.duration(Duration.ofHours(26)));
        assertEquals("0 s", StepText.duration(Duration.ZERO));
    }
}
