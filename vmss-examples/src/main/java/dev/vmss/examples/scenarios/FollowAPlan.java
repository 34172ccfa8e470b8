package dev.vmss.examples.scenarios;

import dev.vmss.engine.follow.Observation;
import dev.vmss.engine.plan.PlanOptions;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.render.SavedPlan;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.engine.simulate.FakeScaleSets;
import dev.vmss.engine.simulate.HealthRule;
import dev.vmss.engine.simulate.HealthScript;
import dev.vmss.examples.RolloutController;
import dev.vmss.examples.Sample;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.value.ArmId;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Saves a plan and executes it with a controller that is stopped in the middle, continues, and handles a machine that never
 * becomes healthy with the new image.
 */
public final class FollowAPlan {

    private FollowAPlan() {}

    /**
     * Runs the example.
     *
     * @param args none
     * @throws IOException if the sample cannot be read, or nothing can be written
     */
    public static void main(String[] args) throws IOException {
        run(Files.createTempDirectory("rollout"), System.out);
    }

    static Observation run(Path folder, PrintStream out) throws IOException {
        ScaleSet set = Sample.applied().mapUpgradePolicy(policy -> policy.withMode(UpgradeMode.MANUAL));
        ArmId id = set.id().orElseThrow();
        FakeScaleSets azure = FakeScaleSets.create(HealthScript.builder()
                .addRules(HealthRule.unhealthy("3").onModel(1))
                .build());
        azure.add(set);

        ScaleSet applied = azure.find(id).orElseThrow();
        UpgradePlan plan = UpgradePlanner.create()
                .withOptions(PlanOptions.DEFAULT.withMaxInstancesAtOnce(2))
                .plan(
                        applied,
                        applied.withImageVersion("22.04.202411010"),
                        UpdateContext.NONE.withInstances(azure.instances(id)));
        Files.writeString(
                folder.resolve("plan.json"), SavedPlan.of(plan).toJson().toString());

        new RolloutController(folder, azure, out).follow(3);
        out.println("stopped, and started again");
        Observation end = new RolloutController(folder, azure, out).follow(Integer.MAX_VALUE);
        out.println(end.outcome() + ": " + end.instances());
        return end;
    }
}
