package dev.vmss.engine.render;

import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldenTest {

    private static final Map<String, Function<PlanReport, String>> FORMATS = Map.of(
            "md", MarkdownReport::of,
            "json", report -> JsonReport.of(report).toPrettyString() + "\n",
            "svg", SvgTimeline::of,
            "html", HtmlReport::of,
            "sh", report -> CommandScript.az(report.name(), report.commands()),
            "ps1", report -> CommandScript.powerShell(report.name(), report.commands()),
            "http", report -> CommandScript.rest(report.name(), report.commands()));

    private static PlanReport report(String name) {
        return switch (name) {
            case "rolling" -> Reports.rolling();
            case "surge" -> Reports.surge();
            case "password" -> Reports.password();
            case "refused" -> Reports.refused();
            case "deallocated" -> Reports.deallocated();
            case "held" -> Reports.held();
            case "large" -> Reports.large(240);
            case "too-disruptive" -> Reports.tooDisruptive();
            default -> throw new AssertionError(name);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "rolling, md",
        "rolling, json",
        "rolling, svg",
        "rolling, html",
        "rolling, sh",
        "rolling, ps1",
        "rolling, http",
        "surge, md",
        "surge, svg",
        "surge, sh",
        "password, md",
        "password, sh",
        "password, ps1",
        "password, http",
        "refused, md",
        "refused, json",
        "refused, svg",
        "refused, html",
        "deallocated, svg",
        "deallocated, sh",
        "deallocated, ps1",
        "deallocated, http",
        "held, sh",
        "held, ps1",
        "held, http",
        "large, svg",
        "large, md",
        "too-disruptive, md",
        "too-disruptive, svg"
    })
    void isAsExpected(String plan, String format) {
        Goldens.check(plan + "." + format, FORMATS.get(format).apply(report(plan)));
    }
}
