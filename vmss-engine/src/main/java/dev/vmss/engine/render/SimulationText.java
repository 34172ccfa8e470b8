package dev.vmss.engine.render;

import dev.vmss.engine.simulate.SimulationEvent;
import dev.vmss.engine.simulate.SimulationResult;
import dev.vmss.engine.text.TextLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came of a plan, as text. */
final class SimulationText {

    private static final int IDS_WIDTH = 60;

    private SimulationText() {}

    static List<String> of(TextLayout layout, SimulationResult result) {
        List<String> lines = new ArrayList<>();
        TextLayout.Color color = switch (result.outcome()) {
            case COMPLETED -> TextLayout.Color.GREEN;
            case ABORTED -> TextLayout.Color.RED;
            case MANUAL -> TextLayout.Color.YELLOW;
        };
        String outcome = result.outcome().name().toLowerCase(Locale.ROOT);
        lines.add("Outcome: " + layout.paint(color, outcome)
                + result.code().map(code -> " with " + code).orElse(""));
        for (SimulationEvent event : result.timeline()) {
            String at = event.at().toString().substring(2).toLowerCase(Locale.ROOT);
            String start = String.format(Locale.ROOT, "%8s  ", at);
            String ids = event.instances().isEmpty() ? "" : ": " + Ids.compact(event.instances(), IDS_WIDTH);
            lines.addAll(layout.wrap(start, " ".repeat(start.length()), event.message() + ids));
        }
        List<String> outdated = result.instances().stream()
                .filter(instance -> !instance.latestModelApplied())
                .map(SimulationResult.InstanceOutcome::id)
                .toList();
        String ids = outdated.isEmpty() ? "none" : Ids.compact(outdated, IDS_WIDTH);
        lines.addAll(layout.wrap("Without the latest model: ", "  ", ids));
        return lines;
    }
}
