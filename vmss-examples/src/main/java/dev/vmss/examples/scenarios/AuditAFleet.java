package dev.vmss.examples.scenarios;

import dev.vmss.engine.effective.InstanceStatus;
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
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;

/** Looks over sets as {@code az vmss list} prints them: which contradict themselves, and whose instances are outdated. */
public final class AuditAFleet {

    private static final ModelReader READER = ModelReader.create();

    private AuditAFleet() {}

    /**
     * Audits the sets on standard input.
     *
     * @param args the folder with what {@code az vmss list-instances} prints for a set, in a file {@code NAME.json}
     * @throws IOException if the input cannot be read
     */
    public static void main(String[] args) throws IOException {
        run(System.in, Path.of(args.length > 0 ? args[0] : "."), System.out);
    }

    static void run(InputStream in, Path folder, PrintStream out) throws IOException {
        int audited = 0;
        for (Iterator<ScaleSet> sets = READER.iterate(ScaleSet.class, in); sets.hasNext(); ) {
            String document = "sets";
            try {
                ScaleSet set = sets.next();
                document = set.name().orElse("?");
                audit(set, folder.resolve(document.replaceAll("[^\\w.-]", "_") + ".json"), out);
                audited++;
            } catch (InvalidModelException e) {
                out.println(document + ": " + e.getMessage()); // it shows no value
            }
        }
        out.println(audited + " sets");
    }

    private static void audit(ScaleSet set, Path list, PrintStream out) throws IOException {
        Update asIfNew = Update.of(ScaleSet.builder().build(), set, UpdateContext.NONE);
        Set<String> rules = new TreeSet<>();
        RuleBook.current().check(asIfNew).findings().stream()
                .filter(it -> it.severity() == Severity.REFUSED && it.rule().kind() == RuleKind.CROSS_FIELD)
                .forEach(it -> rules.add(it.rule().id()));
        int outdated = 0;
        int drifted = 0;
        Drift drift = Drift.from(set);
        if (Files.exists(list)) {
            try (InputStream json = Files.newInputStream(list)) {
                for (Iterator<ScaleSetInstance> all = READER.iterate(ScaleSetInstance.class, json); all.hasNext(); ) {
                    ScaleSetInstance it = all.next();
                    outdated += InstanceStatus.of(it).hasLatestModel() ? 0 : 1;
                    drifted += drift.in(it).isEmpty() ? 0 : 1;
                }
            }
        }
        if (!rules.isEmpty() || outdated + drifted > 0) {
            out.println(set.name().orElse("?") + ": " + rules + ", " + outdated + " outdated, " + drifted + " drifted");
        }
    }
}
