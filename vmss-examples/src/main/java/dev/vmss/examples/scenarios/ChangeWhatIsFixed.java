package dev.vmss.examples.scenarios;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.rules.Finding;
import dev.vmss.engine.text.Words;
import dev.vmss.examples.Sample;
import dev.vmss.model.ScaleSet;
import java.io.IOException;
import java.io.PrintStream;

/**
 * Tries to change properties that are chosen when a set is created. Azure would refuse; the plan says what it would answer and
 * what a new set in place of this one would cost.
 */
public final class ChangeWhatIsFixed {

    private ChangeWhatIsFixed() {}

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
                .set("location", "northeurope")
                .set("virtualMachineProfile.storageProfile.osDisk.managedDisk.storageAccountType", "StandardSSD_LRS")
                .apply(applied);

        UpgradePlan plan = UpgradePlanner.create().plan(applied, desired, Sample.instances());

        out.println(plan.check().verdict() + ", " + plan.steps().size() + " steps");
        for (Finding finding : plan.check().findings()) {
            out.println(finding.change());
            finding.answer().ifPresent(answer -> out.println("  " + Words.answer(answer)));
            out.println("  Instead: " + finding.remedy());
        }
        plan.replacement().ifPresent(replacement -> replacement.lost().forEach(lost -> out.println("Lost: " + lost)));
    }
}
