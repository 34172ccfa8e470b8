package dev.vmss.examples.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the figures of the last run of the {@link Suite} into the pages that show them, each between its two marks. */
public final class Page {

    /** The names of all tables. */
    static final List<String> PARTS = List.of(
            "machine",
            "diff",
            "read",
            "write",
            "list",
            "fleet",
            "check",
            "plan",
            "simulate",
            "shapes",
            "memory",
            "start-up",
            "ratios");

    private Page() {}

    /**
     * Writes the pages anew, in the root of the repository.
     *
     * @param args none
     * @throws IOException if there are no figures, or a page cannot be written
     */
    public static void main(String[] args) throws IOException {
        Figures figures = new Figures(new ObjectMapper().readTree(Suite.FIGURES.toFile()));
        for (Path page : new Path[] {Path.of("vmss-examples", "BENCHMARKS.md"), Path.of("README.md")}) {
            Files.writeString(page, withFigures(Files.readString(page), parts(figures)));
        }
    }

    static Map<String, String> parts(Figures figures) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String name : PARTS) {
            parts.put(name, part(name, figures));
        }
        return parts;
    }

    private static String part(String name, Figures figures) {
        return switch (name) {
            case "machine" -> figures.machine();
            case "diff" ->
                figures.besides(
                        "DiffBenchmark",
                        "vmss",
                        "zjsonpatch",
                        "zjsonpatchDefault",
                        "jsonassert",
                        "javers",
                        "javersUntold",
                        "treeEquals",
                        "flatLeaves");
            case "read" ->
                figures.besides("ReadBenchmark", "vmss", "vmssSharing", "azureSdk", "readTree", "flatTable", "tokens");
            case "write" -> figures.besides("WriteBenchmark", "vmss", "azureSdk", "writeTree");
            case "list" -> figures.besides("ListBenchmark", "vmss", "azureSdk", "readTree");
            case "fleet" -> figures.besides("FleetBenchmark", "vmss", "vmssParallel", "zjsonpatch", "readTree");
            case "check" -> figures.growth("CheckBenchmark", "update", "creation");
            case "plan" -> figures.growth("PlanBenchmark", "diffCheckAndPlan");
            case "simulate" -> figures.growth("SimulateBenchmark", "simulate");
            case "shapes" ->
                figures.growth("ShapesBenchmark", "read", "readTree", "diff", "smallestRequest", "diffCheckAndPlan");
            case "memory" -> figures.memory();
            case "start-up" -> figures.startUp();
            case "ratios" -> ratios(figures);
            default -> throw new IllegalArgumentException("There are no figures " + name);
        };
    }

    /** The three that matter most. */
    private static String ratios(Figures figures) {
        return """
                - The difference of two models takes %s: 1/%s of what zjsonpatch takes on their trees without moves and copies, and 1/%s of what
                  JaVers takes on the Azure SDK's objects. It takes %s, 1/%s and 1/%s, if one model was made from the other and shares what
                  did not change.
                - Reading takes %s times as long as the Azure SDK's own parser for this sample and %s times for a smaller set, and %s and %s times
                  as long as Jackson's `readTree`; a list of 1,000 instances takes %s of the memory of its tree.
                - Difference, check and plan together take %s for 1,000 instances, and %s for 100,000.""".formatted(
                Figures.time(figures.median("DiffBenchmark.vmss", "pair", "SAMPLE")),
                Figures.significant(figures.ratio("DiffBenchmark.zjsonpatch", "DiffBenchmark.vmss", "pair", "SAMPLE")),
                Figures.significant(figures.ratio("DiffBenchmark.javers", "DiffBenchmark.vmss", "pair", "SAMPLE")),
                Figures.time(figures.median("DiffBenchmark.vmss", "pair", "EDITED")),
                Figures.significant(figures.ratio("DiffBenchmark.zjsonpatch", "DiffBenchmark.vmss", "pair", "EDITED")),
                Figures.significant(figures.ratio("DiffBenchmark.javers", "DiffBenchmark.vmss", "pair", "EDITED")),
                Figures.significant(figures.ratio("ReadBenchmark.vmss", "ReadBenchmark.azureSdk", "pair", "SAMPLE")),
                Figures.significant(figures.ratio("ReadBenchmark.vmss", "ReadBenchmark.azureSdk", "pair", "WEB_TIER")),
                Figures.significant(figures.ratio("ReadBenchmark.vmss", "ReadBenchmark.readTree", "pair", "SAMPLE")),
                Figures.significant(figures.ratio("ReadBenchmark.vmss", "ReadBenchmark.readTree", "pair", "WEB_TIER")),
                Figures.percent(figures.shareOfTree("1,000 instances with their views")),
                Figures.time(figures.median("PlanBenchmark.diffCheckAndPlan", "instances", "1000")),
                Figures.time(figures.median("PlanBenchmark.diffCheckAndPlan", "instances", "100000")));
    }

    /** A page in which what stands between the marks of each part is replaced. */
    static String withFigures(String page, Map<String, String> parts) {
        StringBuilder written = new StringBuilder();
        int from = 0;
        for (int start = page.indexOf("<!-- figures: "); start >= 0; start = page.indexOf("<!-- figures: ", from)) {
            int endOfMark = page.indexOf("-->", start) + 3;
            int end = page.indexOf("<!-- end -->", endOfMark);
            String name = page.substring(start + "<!-- figures: ".length(), endOfMark - 4);
            if (end < 0 || !parts.containsKey(name)) {
                throw new IllegalArgumentException("The part " + name + " has no end, or there are no such figures");
            }
            written.append(page, from, endOfMark)
                    .append("\n\n")
                    .append(parts.get(name))
                    .append("\n\n");
            from = end;
        }
        return written.append(page.substring(from)).toString();
    }
}
