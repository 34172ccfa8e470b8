package dev.vmss.examples.scenarios;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.rules.Finding;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.examples.Sample;
import dev.vmss.model.ScaleSet;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Set;

/**
 * Changes the size to one that the hardware of the machines does not offer: they must be deallocated first, and
 * nothing serves meanwhile.
 */
public final class ResizeWithDeallocation {

    private ResizeWithDeallocation() {}

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
        ScaleSet applied = Sample.applied();
        ScaleSet desired = ModelEdit.none().set("sku.name", "Standard_M8ms").apply(applied);
        UpdateContext context = UpdateContext.builder()
                .instances(Sample.instances())
                .availableSizes(Set.of("Standard_D2s_v5", "Standard_D4s_v5", "Standard_D8s_v5"))
                .build();

        UpgradePlan plan = UpgradePlanner.create().plan(applied, desired, context);

        out.println(plan.check().verdict() + ", at least " + plan.bounds().minServing() + " serving");
        for (Finding finding : plan.check().findings()) {
            out.println(finding.rule() + ": " + finding.remedy());
        }
        for (Step step : plan.steps()) {
            out.println(step.actor() + " " + step.instances() + " " + step.describe());
        }
    }
}
