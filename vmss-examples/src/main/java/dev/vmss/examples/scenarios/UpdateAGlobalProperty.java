package dev.vmss.examples.scenarios;

import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.edit.UpdateRequest;
import dev.vmss.engine.impact.UpdateImpact;
import dev.vmss.engine.impact.UpdateImpact.Effect;
import dev.vmss.examples.Sample;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelWriter;
import java.io.IOException;
import java.io.PrintStream;

/** Updates a property of the set itself: no instance is touched, and the request holds nothing but the property. */
public final class UpdateAGlobalProperty {

    private UpdateAGlobalProperty() {}

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
                .set("upgradePolicy.rollingUpgradePolicy.pauseTimeBetweenBatches", "PT2M")
                .apply(applied);

        for (Effect effect :
                UpdateImpact.of(ModelDiff.between(applied, desired)).effects()) {
            out.println(effect.change() + " (" + effect.impact().disruption() + ", "
                    + effect.impact().propagation() + ")");
        }
        UpdateRequest request = UpdateRequest.between(applied, desired);
        out.println(request.method() + " " + ModelWriter.rest().toJson(request.body()));
    }
}
