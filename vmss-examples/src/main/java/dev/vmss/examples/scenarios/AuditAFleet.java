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
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.LineNumberReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks over any number of scale sets, one {@code {"set": {…}, "instances": [{…}]}} a line: which contradict themselves (such as
 * Rolling without a sign of health), and how many of their instances are outdated or have drifted.
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
        LineNumberReader lines = new LineNumberReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            try {
                audit(JSON.readTree(line), out);
            } catch (JsonProcessingException | InvalidModelException e) {
                out.println("line " + lines.getLineNumber()
                        + ": cannot be read"); // the parser's message may quote a secret
            }
        }
        out.println(lines.getLineNumber() + " sets");
    }

    private static void audit(JsonNode line, PrintStream out) {
        ScaleSet set = READER.read(ScaleSet.class, line.path("set")).value();
        // What contradicts itself would be refused if the set were made anew.
        Update creation = Update.of(ScaleSet.builder().build(), set, UpdateContext.NONE);
        Set<String> rules = new TreeSet<>();
        RuleBook.current().check(creation).findings().stream()
                .filter(it -> it.severity() == Severity.REFUSED && it.rule().kind() == RuleKind.CROSS_FIELD)
                .forEach(it -> rules.add(it.rule().id()));
        int outdated = 0;
        int drifted = 0;
        Drift drift = Drift.from(set);
        for (JsonNode json : line.path("instances")) {
            ScaleSetInstance it = READER.read(ScaleSetInstance.class, json).value();
            outdated += it.properties().flatMap(p -> p.latestModelApplied()).orElse(true) ? 0 : 1;
            drifted += drift.in(it).isEmpty() ? 0 : 1;
        }
        if (!rules.isEmpty() || outdated + drifted > 0) {
            out.println(set.name().orElse("?") + ": " + rules + ", " + outdated + " outdated, " + drifted + " drifted");
        }
    }
}
