package dev.vmss.examples.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.plan.InvalidInstanceException;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.render.PlanJson;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.model.ScaleSet;

/** Plans an update. */
public final class PlanOperation implements Operation {

    PlanOperation() {}

    @Override
    public ObjectNode answer(Request request) throws RequestException {
        ScaleSet applied = request.document("applied", ScaleSet.class).value();
        ScaleSet desired = request.document("desired", ScaleSet.class).value();
        if (!request.has("instances")) {
            throw Request.invalid("instances", "is missing");
        }
        UpgradePlanner planner = UpgradePlanner.create()
                .withRules(UpdateFields.rules(request))
                .withOptions(PlanFields.read(request, applied, desired));
        try {
            UpdateContext context = UpdateFields.context(request);
            return PlanJson.of(planner.plan(applied, desired, context, UpdateFields.desiredInstances(request)));
        } catch (InvalidInstanceException e) {
            throw UpdateFields.invalid(e);
        }
    }
}
