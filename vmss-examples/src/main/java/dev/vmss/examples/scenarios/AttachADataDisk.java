package dev.vmss.examples.scenarios;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.impact.Impact;
import dev.vmss.engine.plan.InstancePlan;
import dev.vmss.engine.plan.InstancePlanner;
import dev.vmss.engine.plan.Step;
import dev.vmss.examples.Sample;
import dev.vmss.model.ScaleSetInstance;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** Attaches a data disk to one instance and protects it from scaling in. The model of the set stays as it is. */
public final class AttachADataDisk {

    private AttachADataDisk() {}

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
        ScaleSetInstance applied = Sample.instances().get(3);
        ScaleSetInstance desired = ModelEdit.none()
                .add("storageProfile.dataDisks", List.of("lun=2", "createOption=Empty", "diskSizeGB=512"))
                .set("protectionPolicy.protectFromScaleIn", "true")
                .apply(applied);

        InstancePlan plan = InstancePlanner.plan(applied, desired);

        for (Change change : plan.update().diff().changes()) {
            out.println(change + " (" + Impact.onInstance(change).disruption() + ")");
        }
        for (Step step : plan.steps()) {
            out.println(step.actor() + " " + step.instances() + " " + step.describe());
        }
    }
}
