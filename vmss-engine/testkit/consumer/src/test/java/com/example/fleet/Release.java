package com.example.fleet;

import com.azure.resourcemanager.compute.ComputeManager;
import dev.vmss.azure.AzureRequestException;
import dev.vmss.azure.AzureScaleSets;
import dev.vmss.azure.ObservedScaleSet;
import dev.vmss.engine.edit.UpdateRequest;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.render.PlanReport;
import dev.vmss.engine.render.TextReport;
import dev.vmss.model.ScaleSet;

/** Rolls out a new image if at least four instances serve meanwhile. */
final class Release {

    private final AzureScaleSets azure;

    Release(ComputeManager compute) {
        this.azure = AzureScaleSets.of(compute);
    }

    boolean rollOut(String setId, String imageVersion) {
        ObservedScaleSet web = azure.observe(setId);
        ScaleSet desired = web.set().withImageVersion(imageVersion);
        UpgradePlan plan = UpgradePlanner.create().plan(web.set(), desired, web.instances());
        TextReport.plain().of(PlanReport.of(plan)).forEach(System.out::println);
        if (!plan.isExecutable() || plan.bounds().minServing() < 4) {
            return false;
        }
        try {
            azure.send(UpdateRequest.between(web.set(), desired));
            return true;
        } catch (AzureRequestException e) {
            System.err.println(e.getMessage());
            return false;
        }
    }
}
