package dev.vmss.engine.render;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.follow.FleetDrift;
import dev.vmss.engine.text.OneLine;
import dev.vmss.engine.text.TextLayout;
import dev.vmss.engine.text.Words;
import java.util.ArrayList;
import java.util.List;

/** The models of a set's instances, as text. */
final class DriftText {

    private static final String MARGIN = "  ";
    private static final int IDS_WIDTH = 60;
    private static final int MODELS_SHOWN = 20;
    private static final int LACKS_SHOWN = 20;

    private DriftText() {}

    static List<String> of(TextReport reports, String name, FleetDrift drift) {
        TextLayout layout = reports.layout();
        List<String> lines =
                new ArrayList<>(layout.wrap("", MARGIN, TextLayout.cutEnd(name, 80) + ": " + summary(drift) + "."));
        for (FleetDrift.Model model :
                drift.models().subList(0, Math.min(MODELS_SHOWN, drift.models().size()))) {
            lines.add("");
            lines.addAll(layout.wrap("", MARGIN, title(model) + ": " + Ids.compact(model.instances(), IDS_WIDTH)));
            for (Change change :
                    model.lacks().subList(0, Math.min(LACKS_SHOWN, model.lacks().size()))) {
                lines.add(MARGIN + reports.sign(change) + " "
                        + OneLine.of(change.path().toString()));
                lines.add(MARGIN.repeat(3) + TextReport.values(change, layout.width() - 6));
            }
            more(lines, MARGIN, model.lacks().size() - LACKS_SHOWN);
        }
        more(lines, "", drift.models().size() - MODELS_SHOWN);
        if (!drift.unverifiable().isEmpty()) {
            lines.add("");
            lines.add("Unverifiable, because the service never returns it:");
            drift.unverifiable().forEach(place -> lines.add(MARGIN + OneLine.of(place.toString())));
        }
        return lines;
    }

    private static void more(List<String> lines, String margin, int count) {
        if (count > 0) {
            lines.add(margin + "… " + count + " more in the JSON");
        }
    }

    /** The number of outdated instances, and how close the limit is. */
    static String summary(FleetDrift drift) {
        int all = drift.models().stream()
                .mapToInt(model -> model.instances().size())
                .sum();
        int outdated = drift.outdated().stream()
                .mapToInt(model -> model.instances().size())
                .sum();
        String limit = drift.isAtLimit()
                ? "; Azure accepts no other model until outdated instances are upgraded, because a set can"
                        + " have at most "
                        + FleetDrift.LIMIT
                : drift.mayBeAtLimit()
                        ? "; there may be " + drift.atMost()
                                + ", because not all of a model is visible, and a set can have at most "
                                + FleetDrift.LIMIT
                        : "";
        return outdated + " of " + Words.count(all, "instance") + (outdated == 1 ? " lacks" : " lack")
                + " the latest model; " + (drift.atLeast() == drift.atMost() ? "" : "at least ")
                + Words.count(drift.atLeast(), "model")
                + (drift.atLeast() == 1 ? " is" : " are") + " in use" + limit;
    }

    static String title(FleetDrift.Model model) {
        boolean isOne = model.instances().size() == 1;
        String count = Words.count(model.instances().size(), "instance");
        if (model.isLatest().isEmpty()) {
            return count
                    + (isOne ? " has an unknown model" : " have an unknown model")
                    + (model.lacks().isEmpty() ? "; no visible difference" : "; differences");
        } else if (model.isLatest().get()) {
            return count + (isOne ? " has" : " have") + " the latest model"
                    + (model.lacks().isEmpty() ? "" : isOne ? " and values of its own" : " and values of their own");
        }
        return count + (isOne ? " lacks" : " lack") + " the latest model"
                + (model.lacks().isEmpty() ? ", and no visible difference" : "");
    }
}
