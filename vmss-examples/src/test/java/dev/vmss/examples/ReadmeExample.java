package dev.vmss.examples;

import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.edit.UpdateRequest;
import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.engine.effective.InstanceStatus;
import dev.vmss.engine.follow.FleetDrift;
import dev.vmss.engine.follow.PlannedSet;
import dev.vmss.engine.follow.Rollout;
import dev.vmss.engine.impact.UpdateImpact;
import dev.vmss.engine.merge.Merge;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.render.SavedPlan;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.rules.Update;
import dev.vmss.engine.source.Sources;
import dev.vmss.model.ModelSchema;
import dev.vmss.model.Place;
import dev.vmss.model.RollingUpgradeStatus;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.upgrade.UpgradeMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The statements of the README's chapter about code of one's own, each block between two marks. */
final class ReadmeExample {

    private ReadmeExample() {}

    /** Runs the chapter's block in a folder that has its files. */
    public static void main(String[] args) throws IOException {
        // README: begin
        ModelReader reader = ModelReader.create();
        ScaleSet applied = reader.read(ScaleSet.class, Files.readString(Path.of("applied.json")))
                .value();
        ScaleSet desired = applied.withImageVersion("22.04.202411010").withTag("release", "1.5.0");
        List<ScaleSetInstance> instances =
                reader.readList(ScaleSetInstance.class, Files.readString(Path.of("instances.json")));

        UpgradePlan plan = UpgradePlanner.create().plan(applied, desired, instances);

        System.out.println(plan.check().verdict() + ", at most " + plan.bounds().maxDown() + " instances down at once");
        for (Step step : plan.steps()) {
            System.out.println(step.actor() + " " + step.instances() + " " + step.describe());
        }
        // README: end
    }

    /** The expressions of the chapter's table, each as it stands there. */
    static List<Object> table(
            ScaleSet set, ScaleSet applied, ScaleSet desired, ScaleSet request, List<ScaleSetInstance> instances) {
        ScaleSetInstance instance = instances.get(0);
        ScaleSet before = applied;
        ScaleSet after = desired;
        ModelDiff diff = ModelDiff.between(applied, desired);
        UpgradePlan plan = UpgradePlanner.create().plan(applied, desired, instances);
        String json = SavedPlan.of(plan).toJson().toString();
        String text = ModelWriter.rest().toJson(set);
        Optional<RollingUpgradeStatus> rollingUpgradeStatus = Optional.empty();
        return List.of(
                Sources.read(text),
                set.mapUpgradePolicy(u -> u.withMode(UpgradeMode.ROLLING)),
                ModelEdit.none().set("sku.capacity", 9).apply(set),
                ModelDiff.between(applied, desired),
                ModelDiff.ofStates(before, after),
                Merge.merge(applied, request),
                UpdateRequest.between(applied, desired),
                RuleBook.current().check(Update.of(applied, desired)),
                UpdateImpact.of(diff),
                UpgradePlanner.create().plan(applied, desired, instances),
                SavedPlan.of(plan).toJson(),
                SavedPlan.read(json),
                Rollout.observe(plan, set, instances, rollingUpgradeStatus),
                FleetDrift.of(set, instances),
                PlannedSet.of(plan, set),
                EffectiveSet.of(set),
                InstanceStatus.of(instance),
                ModelSchema.of(ScaleSet.class).find(Place.of("virtualMachineProfile.priority")),
                Place.of("tags.release"));
    }
}
