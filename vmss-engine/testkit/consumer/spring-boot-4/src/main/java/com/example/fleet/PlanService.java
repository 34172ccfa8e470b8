package com.example.fleet;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.follow.Observation;
import dev.vmss.engine.follow.Rollout;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.render.SavedPlan;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Plans updates, and follows them. */
@SpringBootApplication
@RestController
public class PlanService {

    record Edit(ScaleSet set, Map<String, String> values) {}

    record Update(ScaleSet applied, ScaleSet desired, List<ScaleSetInstance> instances) {}

    record Progress(SavedPlan plan, ScaleSet set, List<ScaleSetInstance> instances) {}

    public static void main(String[] arguments) {
        SpringApplication.run(PlanService.class, arguments);
    }

    @PostMapping("/edit")
    ScaleSet edit(@RequestBody Edit edit) {
        ModelEdit changes = ModelEdit.none();
        for (Map.Entry<String, String> value : edit.values().entrySet()) {
            changes = changes.set(value.getKey(), value.getValue());
        }
        return changes.apply(edit.set());
    }

    @PostMapping("/plan")
    SavedPlan plan(@RequestBody Update update) {
        return SavedPlan.of(UpgradePlanner.create().plan(update.applied(), update.desired(), update.instances()));
    }

    @PostMapping("/follow")
    Observation follow(@RequestBody Progress progress) {
        return Rollout.observe(progress.plan().plan(), progress.set(), progress.instances(), Optional.empty());
    }
}
