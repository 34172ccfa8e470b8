package dev.vmss.engine.render;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.follow.FleetDrift;
import dev.vmss.engine.text.OneLine;
import dev.vmss.engine.text.Words;
import java.util.List;

/** The models of a set's instances, in GitHub's Markdown. */
public final class DriftMarkdown {

    private static final int ROWS = 40;

    private DriftMarkdown() {}

    /**
     * The models of a set's instances.
     *
     * @param name the name of the set
     * @param drift the models
     * @return the Markdown
     */
    public static String of(String name, FleetDrift drift) {
        StringBuilder text = new StringBuilder("## Models of ")
                .append(Markdown.code(OneLine.of(name, 160)))
                .append("\n\n")
                .append(Markdown.text(DriftText.summary(drift)))
                .append(".\n\n");
        text.append(Markdown.row(List.of("Instances", "", "Property", "Has", "Should have")));
        text.append("|---|--:|---|---|---|\n");
        int rows = 0;
        int left = 0;
        for (FleetDrift.Model model : drift.models()) {
            String ids = Markdown.text(Ids.compact(model.instances(), 60));
            String count = Integer.toString(model.instances().size());
            if (model.lacks().isEmpty() && rows++ < ROWS) {
                text.append(Markdown.row(List.of(ids, count, Markdown.text(nothing(model)), "", "")));
            }
            for (Change change : model.lacks()) {
                if (rows++ < ROWS) {
                    text.append(Markdown.row(List.of(
                            ids,
                            count,
                            Markdown.code(OneLine.of(change.path().toString(), 160)),
                            value(Words.value(change.from(), 80)),
                            value(Words.value(change.to(), 80)))));
                } else {
                    left++;
                }
            }
        }
        return text + (left == 0 ? "" : "\n… and " + left + " more.\n");
    }

    private static String value(String text) {
        return text.isEmpty() ? "" : Markdown.code(text);
    }

    private static String nothing(FleetDrift.Model model) {
        return model.isLatest()
                .map(isLatest -> isLatest ? "the latest model" : "not the latest model, but no visible difference")
                .orElse("the model is not known; no visible difference");
    }
}
