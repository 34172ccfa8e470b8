package dev.vmss.engine.render;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.impact.UpdateImpact;
import dev.vmss.engine.merge.Uncertainty;
import dev.vmss.engine.plan.Actor;
import dev.vmss.engine.plan.Bounds;
import dev.vmss.engine.plan.InstanceImpact;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.rules.Finding;
import dev.vmss.engine.text.OneLine;
import dev.vmss.engine.text.StepWords;
import dev.vmss.engine.text.Words;
import dev.vmss.model.mapper.JsonForm;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A plan as one page: verdict, findings, changes, picture, steps and commands. The page needs no script and no network. */
public final class HtmlReport implements JsonForm {

    private static final int ROWS = 500;
    private static final int VALUE_LENGTH = 400;

    private final PlanReport report;
    private final UpgradePlan plan;
    private final Timeline timeline;
    private final StringBuilder html = new StringBuilder();

    private HtmlReport(PlanReport report) {
        this.report = report;
        this.plan = report.plan();
        this.timeline = Timeline.of(report);
    }

    /**
     * Writes a plan.
     *
     * @param report the plan with the contents of the report
     * @return the HTML document
     */
    public static String of(PlanReport report) {
        return new HtmlReport(report).write();
    }

    private String write() {
        String title = Xml.text(OneLine.of("Update of " + report.name(), 120));
        html.append(HtmlStyle.head(title));
        head(title);
        replacement();
        findings();
        warnings();
        if (!plan.steps().isEmpty()) {
            html.append(
                            "<section>\n<h2>Timeline</h2>\n<p class=\"muted\">If nothing fails and steps last as long as usual. ")
                    .append(
                            "An instance that a step acts on counts as down. The numbers are those of the steps below.</p>\n")
                    .append(SvgTimeline.inPage(report, Optional.empty()))
                    .append("</section>\n");
        }
        changes();
        instances();
        steps();
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private void head(String title) {
        String verdict = plan.check().verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
        html.append("<header>\n<h1>")
                .append(title)
                .append(" <span class=\"badge ")
                .append(verdict)
                .append("\">")
                .append(Words.verdict(plan.check().verdict()))
                .append("</span></h1>\n<p>")
                .append(Xml.text(Words.outdated(plan)))
                .append(".</p>\n");
        if (!plan.steps().isEmpty()) {
            Bounds bounds = plan.bounds();
            html.append("<dl class=\"cards\">\n");
            card("takes about", Words.duration(Duration.ofSeconds(timeline.seconds())));
            card("batches", Integer.toString(bounds.batches()));
            card("down at once, at most", Integer.toString(bounds.maxDown()));
            card("serving, at least", Integer.toString(bounds.minServing()));
            card("pauses", Words.duration(bounds.minPause()));
            html.append("</dl>\n");
        }
        html.append("</header>\n");
    }

    private void card(String name, String value) {
        html.append("<div><dt>")
                .append(name)
                .append("</dt><dd>")
                .append(Xml.text(value))
                .append("</dd></div>\n");
    }

    private void replacement() {
        plan.replacement().ifPresent(replacement -> {
            html.append(
                    "<section>\n<h2>Replacement of the set</h2>\n<p>The refused changes need a new set in place of this one. Consequences:</p>\n<ul>\n");
            replacement
                    .lost()
                    .forEach(lost -> html.append("<li>").append(Xml.text(lost)).append("</li>\n"));
            html.append("</ul>\n</section>\n");
        });
    }

    private void findings() {
        if (plan.check().findings().isEmpty()) {
            return;
        }
        html.append("<section>\n<h2>Findings</h2>\n<ul class=\"notes\">\n");
        for (Finding finding : plan.check().findings()) {
            String severity = finding.severity().name().toLowerCase(Locale.ROOT).replace('_', '-');
            html.append("<li><span class=\"badge ")
                    .append(severity)
                    .append("\">")
                    .append(Words.severity(finding.severity()))
                    .append("</span> ")
                    .append(code(finding.rule().id()))
                    .append(" at ")
                    .append(code(finding.change().path().toString()))
                    .append("<p>");
            finding.answer()
                    .ifPresent(answer -> html.append("Azure answers ")
                            .append(answer.httpStatus())
                            .append(' ')
                            .append(code(answer.code()))
                            .append(answer.observed() ? ": " : " " + Words.WORDING_NOT_KNOWN + ". "));
            html.append(Xml.text(finding.message()))
                    .append("</p><p><b>Instead:</b> ")
                    .append(Xml.text(finding.remedy()))
                    .append("</p></li>\n");
        }
        html.append("</ul>\n</section>\n");
    }

    private void warnings() {
        if (plan.warnings().isEmpty()) {
            return;
        }
        html.append("<section>\n<h2>Warnings</h2>\n<ul class=\"notes\">\n");
        plan.warnings()
                .forEach(warning -> html.append("<li>")
                        .append(code(warning.code()))
                        .append("<p>")
                        .append(Xml.text(OneLine.of(warning.message(), 2_000)))
                        .append("</p></li>\n"));
        html.append("</ul>\n</section>\n");
    }

    private void changes() {
        List<UpdateImpact.Effect> effects = plan.impact().effects();
        if (effects.isEmpty()) {
            uncertain();
            return;
        }
        html.append("<section>\n<h2>Changes</h2>\n<div class=\"scroll\" tabindex=\"0\"><table>\n")
                .append(HtmlStyle.heads("Kind", "Property", "Effect", "From", "To"));
        for (UpdateImpact.Effect effect : effects.subList(0, Math.min(ROWS, effects.size()))) {
            Change change = effect.change();
            html.append("<tr><td>")
                    .append(Words.sign(change))
                    .append("</td><td class=\"path\">")
                    .append(code(breakable(change.path().toString())))
                    .append("</td><td title=\"")
                    .append(Xml.text(effect.impact().why()))
                    .append("\">")
                    .append(Words.impact(effect.impact()))
                    .append("</td><td class=\"value from\">")
                    .append(code(Words.value(change.from(), VALUE_LENGTH)))
                    .append("</td><td class=\"value to\">")
                    .append(code(Words.value(change.to(), VALUE_LENGTH)))
                    .append("</td></tr>\n");
        }
        html.append("</table></div>\n").append(more(effects.size())).append("</section>\n");
        uncertain();
    }

    private void uncertain() {
        List<Uncertainty> uncertain = plan.check().uncertain();
        if (uncertain.isEmpty()) {
            return;
        }
        html.append("<section>\n<h2>Uncertain</h2>\n<ul>\n");
        for (Uncertainty unsure : uncertain.subList(0, Math.min(ROWS, uncertain.size()))) {
            html.append("<li>")
                    .append(code(breakable(unsure.place().toString())))
                    .append("<p>")
                    .append(Xml.text(OneLine.of(unsure.message() + " " + unsure.remedy(), 2_000)))
                    .append("</p></li>\n");
        }
        html.append("</ul>\n").append(more(uncertain.size())).append("</section>\n");
    }

    private void instances() {
        Map<InstanceImpact, List<String>> groups = plan.instancesByImpact();
        if (plan.steps().isEmpty() || groups.isEmpty()) {
            return;
        }
        html.append("<section>\n<h2>Instances</h2>\n<div class=\"scroll\" tabindex=\"0\"><table>\n")
                .append(HtmlStyle.heads("Instances", "Number", "Impact", "Outcome", "Decided by", "Extensions run"));
        groups.entrySet().stream().limit(ROWS).forEach(group -> {
            InstanceImpact impact = group.getKey();
            html.append("<tr><td class=\"ids\">")
                    .append(Xml.text(Ids.compact(group.getValue(), 120)))
                    .append("</td><td class=\"count\">")
                    .append(group.getValue().size())
                    .append("</td><td>")
                    .append(Words.suffers(impact))
                    .append("</td><td>")
                    .append(Words.outcome(impact.outcome()))
                    .append("</td><td class=\"path\">")
                    .append(impact.decidedBy().stream()
                            .limit(10)
                            .map(path -> code(breakable(path)))
                            .collect(Collectors.joining("<br>")))
                    .append(
                            impact.decidedBy().size() > 10
                                    ? "<br>… and " + (impact.decidedBy().size() - 10) + " more"
                                    : "")
                    .append("</td><td>")
                    .append(Xml.text(OneLine.of(Words.extensionRuns(impact.extensionRuns()), 600)))
                    .append("</td></tr>\n");
        });
        html.append("</table></div>\n").append(more(groups.size())).append("</section>\n");
    }

    /** A zero-width space after each dot lets a long path break between its parts. */
    private static String breakable(String path) {
        return path.replace(".", ".\u200b");
    }

    private void steps() {
        if (plan.steps().isEmpty()) {
            return;
        }
        html.append("<section>\n<h2>Steps</h2>\n<ol class=\"steps\">\n");
        for (Timeline.Slot slot :
                timeline.slots().subList(0, Math.min(ROWS, timeline.slots().size()))) {
            html.append("<li><span class=\"who\">")
                    .append(StepWords.actor(slot.step()))
                    .append("</span> ")
                    .append(Xml.text(OneLine.of(StepWords.step(slot.step()), 300)));
            if (!slot.step().instances().isEmpty()) {
                html.append(" <b>")
                        .append(Xml.text(Ids.compact(slot.step().instances(), 120)))
                        .append("</b>");
            }
            html.append(" <span class=\"muted\">from ")
                    .append(TimeScale.name(slot.from()))
                    .append("</span>");
            if (slot.number() <= report.commands().size()) {
                commands(report.commands().get(slot.number() - 1));
            }
            html.append("</li>\n");
        }
        html.append("</ol>\n").append(more(timeline.slots().size())).append("</section>\n");
    }

    private void commands(StepCommand command) {
        if (command.rest().isEmpty()
                && command.step().actor() == Actor.PLATFORM
                && command.az().stream().allMatch(line -> line.startsWith("#"))) {
            return;
        }
        html.append("<details><summary>Commands</summary>\n<h3>Azure CLI</h3>")
                .append(pre(String.join("\n", command.az())))
                .append("<h3>PowerShell</h3>")
                .append(pre(String.join("\n", command.powerShell())));
        if (!command.rest().isEmpty()) {
            html.append("<h3>REST</h3>")
                    .append(pre(command.rest().stream()
                            .map(request -> request.method() + " " + request.target()
                                    + request.body()
                                            .map(body ->
                                                    "\n" + body.toJsonNode().toPrettyString())
                                            .orElse(""))
                            .collect(Collectors.joining("\n"))));
        }
        html.append("</details>\n");
    }

    private static String pre(String code) {
        return "<pre tabindex=\"0\">" + Xml.text(code) + "</pre>\n";
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "<code>" + Xml.text(OneLine.of(text, 600)) + "</code>";
    }

    private static String more(int count) {
        return count <= ROWS ? "" : "<p class=\"muted\">… and " + (count - ROWS) + " more</p>\n";
    }
}
