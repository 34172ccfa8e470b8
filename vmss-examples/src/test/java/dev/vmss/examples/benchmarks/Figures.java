package dev.vmss.examples.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The figures of one run as tables in Markdown. */
final class Figures {

    private final JsonNode run;

    Figures(JsonNode run) {
        this.run = run;
    }

    /** On what and when. */
    String machine() {
        JsonNode machine = run.get("machine");
        return "Measured on %s; %s, %s; %s."
                .formatted(
                        machine.get("processor").asText(),
                        machine.get("system").asText(),
                        machine.get("java").asText(),
                        machine.get("date").asText());
    }

    /** A row for each case, a column for each that does the work; in brackets how it compares with the first. */
    String besides(String benchmark, String... methods) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(header("", methods));
        for (JsonNode params : params(benchmark)) {
            List<String> row = new ArrayList<>();
            row.add(describe(params));
            double own = 0;
            for (String method : methods) {
                Optional<JsonNode> figure = find(benchmark + "." + method, params);
                double median = figure.map(it -> it.get("median").asDouble()).orElse(Double.NaN);
                own = row.size() == 1 ? median : own;
                String ratio = row.size() == 1 || figure.isEmpty() ? "" : " (%s×)".formatted(significant(median / own));
                row.add(figure.map(Figures::cell).orElse("–") + ratio);
            }
            rows.add(row);
        }
        return table(rows);
    }

    /** A row for each size and a column for each kind of work; in brackets how it compares with the size before. */
    String growth(String benchmark, String... methods) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(header("", methods));
        JsonNode before = null;
        for (JsonNode params : params(benchmark)) {
            List<String> row = new ArrayList<>();
            row.add(describe(params));
            for (String method : methods) {
                Optional<JsonNode> figure = find(benchmark + "." + method, params);
                Optional<JsonNode> smaller =
                        continues(before, params) ? find(benchmark + "." + method, before) : Optional.empty();
                String ratio = smaller.isPresent() && figure.isPresent()
                        ? " (%s×)"
                                .formatted(
                                        significant(figure.get().get("median").asDouble()
                                                / smaller.get().get("median").asDouble()))
                        : "";
                row.add(figure.map(Figures::cell).orElse("–") + ratio);
            }
            rows.add(row);
            before = params;
        }
        return table(rows);
    }

    /** Whether only the last parameter, the size, is another one. */
    private static boolean continues(JsonNode before, JsonNode params) {
        if (before == null) {
            return false;
        }
        return !params.has("shape") || before.get("shape").equals(params.get("shape"));
    }

    /** What is in memory once documents are read. */
    String memory() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "JSON", "vmss", "Azure SDK", "tree", "vmss of tree", "saved by sharing"));
        for (JsonNode row : run.get("memory")) {
            double own = row.get("vmss").asDouble();
            rows.add(List.of(
                    row.get("document").asText(),
                    size(row.get("json").asDouble()),
                    size(own),
                    size(row.get("azureSdk").asDouble()),
                    size(row.get("tree").asDouble()),
                    percent(own / row.get("tree").asDouble()),
                    percent(1 - own / row.get("unshared").asDouble())));
        }
        return table(rows);
    }

    /** The time that processes take. */
    String startUp() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "ms"));
        run.get("startUp")
                .properties()
                .forEach(row -> rows.add(List.of(row.getKey(), row.getValue().asText())));
        return table(rows);
    }

    /** How many times as long one takes as another, for the same case. */
    double ratio(String slower, String faster, String key, String value) {
        return median(slower, key, value) / median(faster, key, value);
    }

    /** A median in microseconds. */
    double median(String benchmark, String key, String value) {
        return StreamSupport.stream(run.get("benchmarks").spliterator(), false)
                .filter(it -> it.get("benchmark").asText().equals(benchmark))
                .filter(it -> it.get("params").path(key).asText().equals(value))
                .mapToDouble(it -> it.get("median").asDouble())
                .findFirst()
                .orElse(Double.NaN);
    }

    /** The share of a tree that the model takes, for the document of that name. */
    double shareOfTree(String document) {
        for (JsonNode row : run.get("memory")) {
            if (row.get("document").asText().equals(document)) {
                return row.get("vmss").asDouble() / row.get("tree").asDouble();
            }
        }
        return Double.NaN;
    }

    private Set<JsonNode> params(String benchmark) {
        return StreamSupport.stream(run.get("benchmarks").spliterator(), false)
                .filter(it -> it.get("benchmark").asText().startsWith(benchmark + "."))
                .map(it -> it.get("params"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Optional<JsonNode> find(String benchmark, JsonNode params) {
        return StreamSupport.stream(run.get("benchmarks").spliterator(), false)
                .filter(it -> it.get("benchmark").asText().equals(benchmark))
                .filter(it -> it.get("params").equals(params))
                .findFirst();
    }

    private static String describe(JsonNode params) {
        List<String> texts = new ArrayList<>();
        params.properties()
                .forEach(it -> texts.add(it.getKey() + " " + it.getValue().asText()));
        return String.join(", ", texts).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String cell(JsonNode figure) {
        double median = figure.get("median").asDouble();
        return time(median) + " ± " + percent(figure.get("error").asDouble() / median) + ", "
                + size(figure.get("allocated").asDouble());
    }

    private static List<String> header(String first, String... methods) {
        List<String> header = new ArrayList<>();
        header.add(first);
        header.addAll(List.of(methods));
        return header;
    }

    private static String table(List<List<String>> rows) {
        StringBuilder table = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            table.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
            if (i == 0) {
                table.append("|---")
                        .append("|---:".repeat(rows.get(0).size() - 1))
                        .append("|\n");
            }
        }
        return table.toString().stripTrailing();
    }

    static String time(double microseconds) {
        if (microseconds < 1000) {
            return significant(microseconds) + " µs";
        }
        return microseconds < 1_000_000
                ? significant(microseconds / 1000) + " ms"
                : significant(microseconds / 1_000_000) + " s";
    }

    private static String size(double bytes) {
        if (bytes < 1000) {
            return significant(bytes) + " B";
        }
        return bytes < 1_000_000 ? significant(bytes / 1000) + " KB" : significant(bytes / 1_000_000) + " MB";
    }

    static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    /** With two or three digits that mean something. */
    static String significant(double value) {
        int decimals = value >= 10 ? 0 : value >= 1 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
