package dev.vmss.examples.cli;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.diff.ModelPath;
import dev.vmss.engine.impact.Impact;
import dev.vmss.engine.render.Words;
import java.util.ArrayList;
import java.util.List;

/** The difference for people. Paths stand in full, so that they can be given to az vmss update --set. */
final class DiffText {

    private static final String MARGIN = "    ";

    private DiffText() {}

    static List<String> of(ModelDiff diff) {
        List<String> lines = new ArrayList<>();
        lines.add(diff.isEmpty() ? "No change." : Words.count(diff.changes().size(), "change") + ":");
        for (Change change : diff.changes()) {
            lines.add("");
            lines.add(ChangeText.sign(change) + " " + change.path());
            lines.add(MARGIN + ChangeText.values(change, Lines.WIDTH - MARGIN.length()));
            lines.add(MARGIN + Words.impact(Impact.of(change)));
        }
        addPaths(
                lines,
                "Not comparable, because the service never shows it or a template decides:",
                diff.unverifiable());
        addPaths(lines, "More than one element has this key:", diff.duplicateKeys());
        addPaths(
                lines,
                "Ignored, since others own it:",
                diff.masked().stream().map(Change::path).toList());
        return lines;
    }

    private static void addPaths(List<String> lines, String heading, List<ModelPath> paths) {
        if (!paths.isEmpty()) {
            lines.add("");
            lines.add(heading);
            paths.forEach(path -> lines.add(MARGIN + path));
        }
    }
}
