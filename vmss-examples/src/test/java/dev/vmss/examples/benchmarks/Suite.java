package dev.vmss.examples.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures everything and leaves the figures in one file, of which {@link Page} makes tables. With arguments it is JMH itself. */
public final class Suite {

    /** Where the build puts its jars, seen from the root of the repository. */
    static final Path TARGET = Path.of("vmss-examples", "target");

    private static final Path LAUNCHER = Path.of("vmss-examples", "src", "main", "launcher", "vmss");

    /** The figures. */
    static final Path FIGURES = TARGET.resolve("benchmarks.json");

    private Suite() {}

    /**
     * Measures everything, in the root of the repository.
     *
     * @param args none; or the arguments of JMH, which then runs as always
     * @throws Exception if something cannot be measured
     */
    public static void main(String[] args) throws Exception {
        if (args.length > 0) {
            org.openjdk.jmh.Main.main(args);
            return;
        }
        ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode figures = json.createObjectNode();
        figures.set("machine", Machine.describe());
        figures.set("startUp", StartUp.measure(TARGET.resolve("vmss.jar"), LAUNCHER));
        figures.set("memory", Memory.measure());
        figures.set("benchmarks", benchmarks());
        json.writeValue(FIGURES.toFile(), figures);
        System.out.println("The figures are in " + FIGURES);
    }

    private static ArrayNode benchmarks() throws RunnerException, IOException {
        ArrayNode figures = new ObjectMapper().createArrayNode();
        Runner runner = new Runner(new OptionsBuilder()
                .include(Suite.class.getPackageName())
                .addProfiler(GCProfiler.class)
                .build());
        for (RunResult result : runner.run()) {
            figures.add(figure(result));
        }
        return figures;
    }

    private static ObjectNode figure(RunResult result) {
        ObjectNode figure = new ObjectMapper().createObjectNode();
        String name = result.getParams().getBenchmark();
        figure.put("benchmark", name.substring(Suite.class.getPackageName().length() + 1));
        ObjectNode params = figure.putObject("params");
        for (String key : result.getParams().getParamsKeys()) {
            params.put(key, result.getParams().getParam(key));
        }
        Result<?> time = result.getPrimaryResult();
        figure.put("median", time.getStatistics().getPercentile(50));
        figure.put("error", time.getScoreError());
        figure.put("unit", time.getScoreUnit());
        Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
        figure.put("allocated", allocated == null ? Double.NaN : allocated.getScore());
        return figure;
    }
}
