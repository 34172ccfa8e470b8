package dev.vmss.examples.cli;

import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.render.CommandScript;
import dev.vmss.engine.render.HtmlReport;
import dev.vmss.engine.render.JsonReport;
import dev.vmss.engine.render.MarkdownReport;
import dev.vmss.engine.render.PlanJson;
import dev.vmss.engine.render.PlanReport;
import dev.vmss.engine.render.SvgTimeline;
import dev.vmss.engine.render.TextReport;
import dev.vmss.examples.batch.Json;
import java.util.function.BiFunction;

/** How a plan is written. */
enum PlanFormat {
    /** For people, on one screen. */
    TEXT((report, texts) -> String.join("\n", texts.of(report))),
    /** For programs: the same fields as the answer of the batch. */
    JSON((report, texts) -> Json.pretty(PlanJson.of(report.plan()))),
    /** For programs: the versioned schema of reports, with changes, times and commands. */
    REPORT((report, texts) -> Json.pretty(JsonReport.of(report))),
    /** For a comment on a pull request. */
    MARKDOWN((report, texts) -> MarkdownReport.of(report)),
    /** A picture of the time line. */
    SVG((report, texts) -> SvgTimeline.of(report)),
    /** One page with all of it. */
    HTML((report, texts) -> HtmlReport.of(report)),
    /** A bash script with the Azure CLI. */
    AZ((report, texts) -> CommandScript.az(report.name(), report.commands())),
    /** A PowerShell script. */
    POWERSHELL((report, texts) -> CommandScript.powerShell(report.name(), report.commands())),
    /** Requests to the REST API. */
    REST((report, texts) -> CommandScript.rest(report.name(), report.commands()));

    private final BiFunction<PlanReport, TextReport, String> writer;

    PlanFormat(BiFunction<PlanReport, TextReport, String> writer) {
        this.writer = writer;
    }

    /** Writes the plan; what is text looks like the others. */
    String write(UpgradePlan plan, TextReport texts) {
        return writer.apply(showsCommands() ? PlanReport.of(plan) : PlanReport.withoutCommands(plan), texts);
    }

    /** Whether the commands of the steps are part of it. */
    private boolean showsCommands() {
        return this != TEXT && this != JSON && this != SVG;
    }

    /** Reads the option's value. */
    static final class Words extends Choice<PlanFormat> {

        Words() {
            super(PlanFormat.class);
        }
    }
}
