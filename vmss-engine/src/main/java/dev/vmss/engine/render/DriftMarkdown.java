package dev.vmss.engine.render;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.follow.FleetDrift;
import dev.vmss.engine.text.Excerpts;
import dev.vmss.engine.text.OneLine;
import dev.vmss.engine.text.Words;
import java.util.ArrayList;
import java.util.List;

/** The models of a set's instances, in GitHub's Markdown. */
public final class DriftMarkdown {

    private static final int VALUE_LENGTH = 80;

    /** How many characters the rows may have. */
    private static final int ROOM = 40_000;

    private DriftMarkdown() {}

    /**
     * The models of a set's instances.
     *
     * @param name the name of the set
     * @param drift the models
     * @return the Markdown
     */
    public static String of(String name, FleetDrift drift) {
        List<String> rows = new ArrayList<>();
        for (FleetDrift.Model model : drift.models()) {
            String ids = Markdown.text(Ids.compact(model.instances(), 60));
            String count = Integer.toString(model.instances().size());
            if (model.lacks().isEmpty()) {
                rows.add(Markdown.row(List.of(ids, count, Markdown.text(nothing(model)), "", "")));
            }
            for (Change change : model.lacks()) {
                Excerpts values = Excerpts.of(
                        Words.value(change.from(), Integer.MAX_VALUE),
                        Words.value(change.to(), Integer.MAX_VALUE),
                        VALUE_LENGTH);
                rows.add(Markdown.row(List.of(
                        ids,
                        count,
                        Markdown.code(OneLine.of(change.path().toString(), 160)),
                        value(values.from()),
                        value(values.to()))));
            }
        }
        String head = "## Models of " + Markdown.code(OneLine.of(name, 160)) + "\n\n"
                + Markdown.text(DriftText.summary(drift)) + ".\n\n"
                + Markdown.row(List.of("Instances", "", "Property", "Has", "Should have")) + "|---|--:|---|---|---|\n";
        return Comment.list(head, rows, ROOM);
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
