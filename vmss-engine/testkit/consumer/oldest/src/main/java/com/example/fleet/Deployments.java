package com.example.fleet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.render.SavedPlan;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import java.util.List;

/** Plans that are stored as JSON by the user's own mapper. */
final class Deployments {

    /** A plan and who wants it. */
    record Deployment(String team, ScaleSet set, SavedPlan plan) {}

    private final ObjectMapper mapper;

    Deployments(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String release(ScaleSet set, List<ScaleSetInstance> instances, String version) throws JsonProcessingException {
        ScaleSet desired = ModelEdit.none()
                .set("virtualMachineProfile.storageProfile.imageReference.version", version)
                .set("virtualMachineProfile.osProfile.adminPassword", "hunter2Zebra7Quartz")
                .apply(set);
        UpgradePlan plan = UpgradePlanner.create().plan(set, desired, instances);
        return mapper.writeValueAsString(new Deployment("web", desired.withTag("planned", "yes"), SavedPlan.of(plan)));
    }

    Deployment read(String json) throws JsonProcessingException {
        return mapper.readValue(json, Deployment.class);
    }
}
