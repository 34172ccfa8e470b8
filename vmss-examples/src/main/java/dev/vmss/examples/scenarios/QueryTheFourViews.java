package dev.vmss.examples.scenarios;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.engine.effective.InstanceStatus;
import dev.vmss.examples.Sample;
import dev.vmss.model.InstanceView;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.ScaleSetInstanceProperties;
import dev.vmss.model.ScaleSetInstanceView;
import dev.vmss.model.resource.Sku;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.view.InstanceStatusSummary;
import dev.vmss.model.view.InstanceViewStatus;
import dev.vmss.model.view.StatusCount;
import dev.vmss.model.view.VmHealth;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;

/** Reads the four views of a scale set: the model and the instance view of the set, and those of one instance. */
public final class QueryTheFourViews {

    private QueryTheFourViews() {}

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
        ScaleSet set = Sample.applied();
        EffectiveSet effective = EffectiveSet.of(set);
        out.println("Model of the set: " + set.sku().flatMap(Sku::name).orElse("?") + ", " + effective.capacity()
                + " instances, mode " + effective.mode());

        ScaleSetInstanceView view = Sample.instanceView();
        out.println("Instance view of the set:");
        Optional<InstanceStatusSummary> summary = view.virtualMachine();
        for (StatusCount status :
                summary.flatMap(InstanceStatusSummary::statusesSummary).orElse(ModelList.of())) {
            out.println("  " + status.code().orElse("?") + ": " + status.count().orElse(0));
        }

        ScaleSetInstance instance = Sample.instances().get(0);
        Optional<ScaleSetInstanceProperties> properties = instance.properties();
        out.println("Model of instance " + instance.instanceId().orElse("?") + ": latest model applied: "
                + InstanceStatus.of(instance).hasLatestModel());

        InstanceView state =
                properties.flatMap(ScaleSetInstanceProperties::instanceView).orElseThrow();
        out.println("Its instance view:");
        for (InstanceViewStatus status : state.statuses().orElse(ModelList.of())) {
            out.println("  " + status.code().orElse("?"));
        }
        Optional<String> health = state.vmHealth().flatMap(VmHealth::status).flatMap(InstanceViewStatus::code);
        out.println("  " + health.orElse("health is not known"));
    }
}
