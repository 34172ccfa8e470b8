package dev.vmss.engine.render;

import dev.vmss.engine.follow.Deviation;
import dev.vmss.engine.follow.Observation;
import dev.vmss.engine.follow.StepProgress;
import dev.vmss.engine.text.OneLine;
import dev.vmss.engine.text.StepWords;
import dev.vmss.model.mapper.JsonForm;
import java.util.List;
import java.util.Optional;

/** The progress of a plan as one page: deviations, picture, instances, steps and the next command. It needs no network. */
public final class FollowHtml implements JsonForm {

    private static final int ROWS = 500;

    private final FollowReport report;
    private final Observation now;
    private final StringBuilder html = new StringBuilder();

    private FollowHtml(FollowReport report) {
        this.report = report;
        this.now = report.now();
    }

    /**
     * Writes the progress of a plan.
     *
     * @param report the plan with its progress
     * @return the HTML document
     */
    public static String of(FollowReport report) {
        return new FollowHtml(report).write();
    }

    private String write() {
        String title = Xml.text(OneLine.of("Update of " + report.name(), 120));
        html.append(HtmlStyle.head(title))
                .append("<header>\n<h1>")
                .append(title)
                .append("</h1>\n<p>")
                .append(Xml.text(report.summary()))
                .append(".</p>\n");
        if (!now.steps().isEmpty()) {
            int all = now.steps().size();
            html.append("<progress aria-label=\"Steps done\" value=\"")
                    .append(all - now.remaining().size())
                    .append("\" max=\"")
                    .append(all)
                    .append("\"></progress>\n");
        }
        now.error()
                .filter(error -> !error.message().isEmpty())
                .ifPresent(error -> html.append("<p>")
                        .append(Xml.text(OneLine.of(error.message(), 2_000)))
                        .append("</p>\n"));
        html.append("</header>\n");
        deviations();
        next();
        if (!now.steps().isEmpty()) {
            section("Timeline")
                    .append(
                            "<p class=\"muted\">Completed steps are filled; remaining steps have their usual duration.</p>\n")
                    .append(SvgTimeline.inPage(report.planReport(), Optional.of(now)))
                    .append("</section>\n");
        }
        instances();
        steps();
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private StringBuilder section(String name) {
        return html.append("<section>\n<h2>").append(name).append("</h2>\n");
    }

    private void deviations() {
        if (now.deviations().isEmpty()) {
            return;
        }
        section("Deviations").append("<ul class=\"notes\">\n");
        for (Deviation deviation : now.deviations()) {
            html.append("<li><code>")
                    .append(FollowReport.words(deviation.code()).replace(' ', '-'))
                    .append("</code><p>")
                    .append(Xml.text(OneLine.of(deviation.message(), 2_000)))
                    .append("</p></li>\n");
        }
        html.append("</ul>\n</section>\n");
    }

    private void next() {
        report.nextCommand()
                .ifPresent(command -> section("Next")
                        .append("<p>")
                        .append(Xml.text(OneLine.of(StepWords.stepInFull(command.step()), 300)))
                        .append("</p>\n<h3>Azure CLI</h3>")
                        .append(pre(command.az()))
                        .append("<h3>PowerShell</h3>")
                        .append(pre(command.powerShell()))
                        .append("</section>\n"));
    }

    private static String pre(List<String> lines) {
        return "<pre tabindex=\"0\">" + Xml.text(String.join("\n", lines)) + "</pre>\n";
    }

    private void instances() {
        if (now.instances().isEmpty()) {
            return;
        }
        table("Instances", "Instances", "Number", "State");
        report.groups()
                .forEach((progress, ids) -> html.append("<tr><td class=\"ids\">")
                        .append(Xml.text(Ids.compact(ids, 120)))
                        .append("</td><td class=\"count\">")
                        .append(ids.size())
                        .append("</td><td>")
                        .append(FollowReport.words(progress))
                        .append("</td></tr>\n"));
        html.append("</table></div>\n</section>\n");
    }

    private void steps() {
        List<StepProgress> steps = now.steps();
        if (steps.isEmpty()) {
            return;
        }
        table("Steps", "Step", "State", "Who", "What");
        steps.stream()
                .limit(ROWS)
                .forEach(step -> row(
                        Integer.toString(step.number()),
                        FollowReport.words(step.state()),
                        StepWords.actor(step.step()),
                        OneLine.of(FollowReport.step(step, 120), 300)));
        html.append("</table></div>\n")
                .append(steps.size() <= ROWS ? "" : "<p class=\"muted\">… and " + (steps.size() - ROWS) + " more</p>\n")
                .append("</section>\n");
    }

    private void table(String name, String... heads) {
        section(name).append("<div class=\"scroll\" tabindex=\"0\"><table>\n").append(HtmlStyle.heads(heads));
    }

    private void row(String... cells) {
        html.append("<tr>");
        for (String cell : cells) {
            html.append("<td>").append(Xml.text(cell)).append("</td>");
        }
        html.append("</tr>\n");
    }
}
