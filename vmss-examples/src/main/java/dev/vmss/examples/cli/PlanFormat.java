package dev.vmss.examples.cli;

import dev.vmss.engine.render.CommandScript;
import dev.vmss.engine.render.HtmlReport;
import dev.vmss.engine.render.JsonReport;
import dev.vmss.engine.render.MarkdownReport;
import dev.vmss.engine.render.PlanReport;
import dev.vmss.engine.render.SvgTimeline;
import dev.vmss.examples.batch.Json;
import dev.vmss.examples.batch.PlanOperation;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How a plan is written. */
enum PlanFormat {
    /** For people, on one screen. */
    TEXT(report -> String.join("\n", PlanText.of(report.name(), report.plan()))),
    /** For programs: the same fields as the answer of the batch. */
    JSON(report -> Json.pretty(PlanOperation.result(report.plan()))),
    /** For programs: the versioned schema of reports, with changes, times and commands. */
    REPORT(report -> Json.pretty(JsonReport.of(report))),
    /** For a comment on a pull request. */
    MARKDOWN(MarkdownReport::of),
    /** A picture of the time line. */
    SVG(SvgTimeline::of),
    /** One page with all of it. */
    HTML(HtmlReport::of),
    /** A bash script with the Azure CLI. */
    AZ(report -> CommandScript.az(report.name(), report.commands())),
    /** A PowerShell script. */
    POWERSHELL(report -> CommandScript.powerShell(report.name(), report.commands())),
    /** Requests to the REST API. */
    REST(report -> CommandScript.rest(report.name(), report.commands()));

    private final Function<PlanReport, String> writer;

    PlanFormat(Function<PlanReport, String> writer) {
        this.writer = writer;
    }

    /** The report as text that ends with a line break. */
    String write(PlanReport report) {
        String text = writer.apply(report);
        return text.endsWith("\n") ? text : text + "\n";
    }

    private String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the option's value as it is written in the help. */
    static final class Converter implements ITypeConverter<PlanFormat> {

        @Override
        public PlanFormat convert(String value) {
            return Arrays.stream(values())
                    .filter(format -> format.text().equals(value.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("must be one of "
                            + Arrays.stream(values()).map(PlanFormat::text).collect(Collectors.joining(", "))));
        }
    }
}
