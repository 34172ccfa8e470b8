package dev.vmss.engine.render;

import java.util.function.Function;

/** Everything that is written about a plan, each with what must hold for its texts. */
public enum ReportFormat {
    TEXT("TextReport.of", report -> String.join("\n", TextReport.plain().of(report)), Harmless::terminal),
    MARKDOWN("MarkdownReport.of", MarkdownReport::of, Harmless::markdown),
    JSON("JsonReport.of", report -> JsonReport.of(report).toPrettyString(), Harmless::json),
    JSON_TEXT("JsonReport.textOf", JsonReport::textOf, Harmless::json),
    PLAN_JSON("PlanJson.of", report -> PlanJson.of(report.plan()).toPrettyString(), Harmless::json),
    SVG("SvgTimeline.of", SvgTimeline::of, Harmless::svg),
    HTML("HtmlReport.of", HtmlReport::of, Harmless::html),
    AZ("CommandScript.az", report -> CommandScript.az(report.name(), report.commands()), Harmless::bash),
    POWERSHELL(
            "CommandScript.powerShell",
            report -> CommandScript.powerShell(report.name(), report.commands()),
            Harmless::powerShell),
    REST("CommandScript.rest", report -> CommandScript.rest(report.name(), report.commands()), Harmless::http);

    /** What must hold for a text. */
    interface Check {

        void of(String text) throws Exception;
    }

    private final String method;
    private final Function<PlanReport, String> writer;
    private final Check check;

    ReportFormat(String method, Function<PlanReport, String> writer, Check check) {
        this.method = method;
        this.writer = writer;
        this.check = check;
    }

    /** The class and the method that write it. */
    public String method() {
        return method;
    }

    public String write(PlanReport report) {
        return writer.apply(report);
    }

    /** Fails if a name of the report means something in the text. */
    void check(String text) throws Exception {
        check.of(text);
    }
}
