package dev.vmss.examples.scenarios;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.plan.Bounds;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.examples.Sample;
import dev.vmss.model.ScaleSet;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** Brings the instances to a new model in each mode of the upgrade policy: all at once, in batches, or by hand. */
public final class BringInstancesUpToDate {

    private BringInstancesUpToDate() {}

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
        for (String mode : List.of("Automatic", "Rolling", "Manual")) {
            ScaleSet applied = ModelEdit.none().set("upgradePolicy.mode", mode).apply(Sample.applied());
            ScaleSet desired = ModelEdit.none()
                    .set("virtualMachineProfile.diagnosticsProfile.bootDiagnostics.enabled", "false")
                    .apply(applied);

            UpgradePlan plan = UpgradePlanner.create().plan(applied, desired, Sample.instances());

            Bounds bounds = plan.bounds();
            out.println(plan.mode() + ": batches: " + bounds.batches() + ", at most " + bounds.maxDown() + " down");
            for (Step step : plan.steps()) {
                out.println("  " + step.actor() + " " + step.instances() + " " + step.describe());
            }
        }
    }
}
