package dev.vmss.examples.scenarios;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.rules.Finding;
import dev.vmss.examples.Sample;
import dev.vmss.model.ScaleSet;
import java.io.IOException;
import java.io.PrintStream;

/**
 * Changes what instances read at their first start. No mode of the upgrade policy carries that to existing instances: each must
 * get the latest model and then be reimaged.
 */
public final class ReimageAfterAnOsProfileChange {

    private ReimageAfterAnOsProfileChange() {}

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
        ScaleSet desired = ModelEdit.none()
                .set("virtualMachineProfile.osProfile.customData", "I2Nsb3VkLWNvbmZpZwo=")
                .apply(applied);

        UpgradePlan plan = UpgradePlanner.create().plan(applied, desired, Sample.instances());

        for (Finding finding : plan.check().findings()) {
            out.println(finding.severity() + " " + finding.rule() + ": " + finding.remedy());
        }
        for (Step step : plan.steps()) {
            out.println(step.actor() + " " + step.instances() + " " + step.describe());
        }
    }
}
