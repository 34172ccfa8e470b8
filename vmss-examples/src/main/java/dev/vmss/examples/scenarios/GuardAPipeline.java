package dev.vmss.examples.scenarios;

import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.impact.Disruption;
import dev.vmss.engine.impact.UpdateImpact;
import dev.vmss.engine.impact.UpdateImpact.Effect;
import dev.vmss.examples.Sample;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Fails a build whose change of a scale set would reimage machines in production, or hit them harder. */
public final class GuardAPipeline {

    private static final Disruption MOST_ALLOWED = Disruption.RESTART;

    private GuardAPipeline() {}

    /**
     * Runs the example and ends the process with status 1 if the change must not pass.
     *
     * @param args the files with the applied and the desired set; the sample if there are none
     * @throws IOException if a file cannot be read
     */
    public static void main(String[] args) throws IOException {
        ScaleSet applied = args.length < 2 ? Sample.applied() : read(args[0]);
        ScaleSet desired = args.length < 2 ? Sample.desired() : read(args[1]);
        System.exit(run(applied, desired, System.out));
    }

    private static ScaleSet read(String file) throws IOException {
        return ModelReader.create()
                .read(ScaleSet.class, Files.readString(Path.of(file)))
                .value();
    }

    static int run(ScaleSet applied, ScaleSet desired, PrintStream out) {
        UpdateImpact impact = UpdateImpact.of(ModelDiff.between(applied, desired));
        // A write-only property has no value to compare; sending it may still need a reimage.
        boolean passes = impact.disruption().compareTo(MOST_ALLOWED) <= 0 && !impact.needsReimage();
        if (passes || !isProduction(applied)) {
            out.println("Passes: the most disruptive effect is " + impact.disruption() + ".");
            return 0;
        }
        out.println("Stopped: the effect on instances in production would exceed " + MOST_ALLOWED + ".");
        for (Effect effect : impact.effects()) {
            if (effect.impact().disruption().compareTo(MOST_ALLOWED) > 0) {
                out.println("  " + effect.change() + " (" + effect.impact().disruption() + ": "
                        + effect.impact().why() + ")");
            }
        }
        impact.unverifiable().forEach(path -> out.println("  " + path + " (unverifiable)"));
        return 1;
    }

    private static boolean isProduction(ScaleSet set) {
        return set.tags()
                .flatMap(tags -> tags.find("environment"))
                .filter("production"::equalsIgnoreCase)
                .isPresent();
    }
}
