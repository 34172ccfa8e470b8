package dev.vmss.examples.cli;

import dev.vmss.engine.render.CommandScript;
import dev.vmss.engine.render.FollowHtml;
import dev.vmss.engine.render.FollowJson;
import dev.vmss.engine.render.FollowMarkdown;
import dev.vmss.engine.render.FollowReport;
import dev.vmss.engine.render.StepCommand;
import dev.vmss.engine.render.SvgTimeline;
import dev.vmss.engine.render.TextReport;
import dev.vmss.examples.batch.Json;
import java.util.List;
import java.util.function.BiFunction;

/** How it is written how far a plan is. */
enum FollowFormat {
    /** For people, on one screen. */
    TEXT((report, texts) -> String.join("\n", texts.of(report))),
    /** For programs: the same fields as the answer of the batch. */
    JSON((report, texts) -> Json.pretty(FollowJson.of(report))),
    /** For a comment on a pull request. */
    MARKDOWN((report, texts) -> FollowMarkdown.of(report)),
    /** A picture of the time line, with what is done filled in. */
    SVG((report, texts) -> SvgTimeline.of(report)),
    /** One page with all of it. */
    HTML((report, texts) -> FollowHtml.of(report)),
    /** The next command, as a bash script with the Azure CLI. */
    AZ((report, texts) -> CommandScript.az(report.name(), next(report))),
    /** The next command, as a PowerShell script. */
    POWERSHELL((report, texts) -> CommandScript.powerShell(report.name(), next(report))),
    /** The next request to the REST API. */
    REST((report, texts) -> CommandScript.rest(report.name(), next(report)));

    private final BiFunction<FollowReport, TextReport, String> writer;

    FollowFormat(BiFunction<FollowReport, TextReport, String> writer) {
        this.writer = writer;
    }

    String write(FollowReport report, TextReport texts) {
        return writer.apply(report, texts);
    }

    private static List<StepCommand> next(FollowReport report) {
        return report.nextCommand().stream().toList();
    }

    /** Reads the option's value. */
    static final class Words extends Choice<FollowFormat> {

        Words() {
            super(FollowFormat.class);
        }
    }
}
