package dev.vmss.examples.scenarios;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vmss.engine.impact.Drift;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.rules.RuleKind;
import dev.vmss.engine.rules.Severity;
import dev.vmss.engine.rules.Update;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.json.InvalidModelException;
import dev.vmss.model.json.ModelReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks over any number of scale sets: which contradict themselves (such as Rolling without a sign of health), and how many
 * of their instances are outdated or have drifted. Each line of standard input holds one set, and only one is in memory:
 *
 * <pre>{@code {"set": {…}, "instances": [{…}, {…}]}}</pre>
 */
public final class AuditAFleet {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ModelReader READER = ModelReader.create();

    private AuditAFleet() {}

    /**
     * Audits the sets on standard input.
     *
     * @param args none
     * @throws IOException if the input cannot be read
     */
    public static void main(String[] args) throws IOException {
        run(System.in, System.out);
    }

    static void run(InputStream in, PrintStream out) throws IOException {
        int number = 0;
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            try {
                audit(JSON.readTree(line), out);
            } catch (JsonProcessingException | InvalidModelException e) {
                // The message of a parser may quote a secret.
                out.println("line " + number + ": cannot be read");
            }
        }
        out.println(number + " sets");
    }

    private static void audit(JsonNode line, PrintStream out) {
        ScaleSet set = READER.read(ScaleSet.class, line.path("set")).value();
        List<ScaleSetInstance> instances = Stream.iterate(0, i -> i + 1).limit(line.path("instances").size())
                .map(i -> READER.read(ScaleSetInstance.class, line.path("instances").path(i)).value()).toList();
        // What contradicts itself in a set would be refused if the set were made anew.
        Update creation = Update.of(ScaleSet.builder().build(), set, UpdateContext.NONE);
        List<String> rules = RuleBook.current().check(creation).findings().stream()
                .filter(it -> it.severity() == Severity.REFUSED && it.rule().kind() == RuleKind.CROSS_FIELD)
                .map(it -> it.rule().id()).distinct().toList();
        long outdated = instances.stream().flatMap(instance -> instance.properties().stream())
                .filter(it -> !it.latestModelApplied().orElse(true)).count();
        long drifted = instances.stream().filter(instance -> !Drift.of(set, instance).isEmpty()).count();
        if (!rules.isEmpty() || outdated + drifted > 0) {
            out.println(set.name().orElse("?") + ": " + rules + ", " + outdated + " outdated, " + drifted + " drifted");
        }
    }
}
