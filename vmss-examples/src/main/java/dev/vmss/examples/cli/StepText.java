package dev.vmss.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.render.Words;
import dev.vmss.examples.batch.StepJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The steps of a plan for people, numbered. */
final class StepText {

    private static final int STEPS_SHOWN = 40;
    private static final int LAST_SHOWN = 3;
    private static final int IDS_WIDTH = 32;

    private StepText() {}

    static List<String> of(List<Step> steps) {
        List<String> lines = new ArrayList<>();
        if (steps.isEmpty()) {
            lines.add("Steps: none.");
            return lines;
        }
        lines.add("Steps:");
        int last = steps.size() > STEPS_SHOWN ? steps.size() - LAST_SHOWN : 0;
        for (int i = 0; i < steps.size(); i++) {
            if (i < STEPS_SHOWN - LAST_SHOWN - 1 || i >= last) {
                lines.add(line(i + 1, steps.get(i)));
            } else if (i == last - 1) {
                lines.add("      … " + (last - STEPS_SHOWN + LAST_SHOWN + 1) + " more, which --format json shows");
            }
        }
        abortConditions(steps).forEach(when -> lines.addAll(Lines.wrap("Stops if ", "  ", when + ".")));
        return lines;
    }

    /** The same condition would stand in every wait, so it is told once. */
    private static Set<String> abortConditions(List<Step> steps) {
        Set<String> conditions = new LinkedHashSet<>();
        steps.forEach(
                step -> conditions.add(StepJson.of(step).path("abortsWhen").asText()));
        conditions.remove("");
        return conditions;
    }

    private static String line(int number, Step step) {
        JsonNode json = StepJson.of(step);
        String text = switch (json.get("kind").textValue()) {
            // The changes stand above already, and the condition to stop stands below.
            case "updateModel" ->
                "update the model of the set: " + Words.count(json.path("paths").size(), "change");
            case "waitHealthy" -> "wait until healthy, at most " + duration(json.get("timeout"));
            case "pause" -> "pause " + duration(json.get("duration"));
            default -> step.describe();
        };
        String ids = step.instances().isEmpty() ? "" : ": " + Ids.compact(step.instances(), IDS_WIDTH);
        String start = String.format(
                Locale.ROOT, "%4d  %s  ", number, step.actor().name().toLowerCase(Locale.ROOT));
        return start + Lines.cutEnd(text, Lines.WIDTH - start.length() - ids.length()) + ids;
    }

    private static String duration(JsonNode iso) {
        return duration(Duration.parse(iso.textValue()));
    }

    /** A duration in words such as {@code 1 min 30 s}. */
    static String duration(Duration duration) {
        List<String> parts = new ArrayList<>();
        if (duration.toHours() > 0) {
            parts.add(duration.toHours() + " h");
        }
        if (duration.toMinutesPart() > 0) {
            parts.add(duration.toMinutesPart() + " min");
        }
        if (duration.toSecondsPart() > 0 || parts.isEmpty()) {
            parts.add(duration.toSecondsPart() + " s");
        }
        return String.join(" ", parts);
    }
}
