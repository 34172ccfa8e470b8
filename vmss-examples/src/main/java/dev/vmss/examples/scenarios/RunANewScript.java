package dev.vmss.examples.scenarios;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.examples.Sample;
import dev.vmss.model.ScaleSet;
import java.io.IOException;
import java.io.PrintStream;

/**
 * Runs a new script on every instance, and then the same script once more: an extension runs again only if something of it
 * changes, for which there is forceUpdateTag.
 */
public final class RunANewScript {

    private RunANewScript() {}

    /**
     * Runs the example.
     *
     * @param args none
     * @throws IOException if the sample cannot be read
     */
    public static void main(String[] args) throws IOException {
        run(System.out);
    }

    static void run(PrintStream out) throws IOException {
        String setup = "virtualMachineProfile.extensionProfile.extensions[name=setup].";
        ScaleSet applied = Sample.applied();
        ScaleSet newScript = ModelEdit.none()
                .set(setup + "settings.commandToExecute", "bash setup.sh --release 1.5.0")
                .apply(applied);
        describe(out, "New script", applied, newScript);

        ScaleSet again =
                ModelEdit.none().set(setup + "forceUpdateTag", "2024-11-20").apply(newScript);
        describe(out, "Once more", newScript, again);
    }

    private static void describe(PrintStream out, String what, ScaleSet applied, ScaleSet desired) throws IOException {
        UpgradePlan plan = UpgradePlanner.create().plan(applied, desired, Sample.instances());
        out.println(what + ": " + plan.check().verdict() + ", " + plan.impact().disruption() + ", " + "batches: "
                + plan.bounds().batches());
        plan.update().diff().changes().forEach(change -> out.println("  " + change.path()));
    }
}
