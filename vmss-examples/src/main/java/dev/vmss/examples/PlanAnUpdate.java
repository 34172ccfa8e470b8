package dev.vmss.examples;

import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.json.ModelReader;
import java.io.IOException;
import java.util.List;

/** Plans an update of the sample set and prints the steps. */
public final class PlanAnUpdate {

    private PlanAnUpdate() {}

    /**
     * Runs the example.
     *
     * @param args none
     * @throws IOException if the sample cannot be read
     */
    public static void main(String[] args) throws IOException {
        ModelReader reader = ModelReader.create();
        ScaleSet applied =
                reader.read(ScaleSet.class, Sample.open(Sample.APPLIED)).value();
        ScaleSet desired =
                reader.read(ScaleSet.class, Sample.open(Sample.DESIRED)).value();
        List<ScaleSetInstance> instances = reader.readList(ScaleSetInstance.class, Sample.open(Sample.INSTANCES));

        UpgradePlan plan = UpgradePlanner.create().plan(applied, desired, instances);

        System.out.println(plan.check().verdict() + ", at most " + plan.bounds().maxDown() + " instances down at once");
        for (Step step : plan.steps()) {
            System.out.println(step.actor() + " " + step.instances() + " " + step.describe());
        }
    }
}
