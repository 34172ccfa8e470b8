package dev.vmss.examples.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.plan.InvalidInstanceException;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.render.InvalidPlanException;
import dev.vmss.engine.render.PlanJson;
import dev.vmss.engine.render.SavedPlan;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.model.ScaleSet;
import java.util.Optional;

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
            UpgradePlan plan = planner.plan(applied, desired, context, UpdateFields.desiredInstances(request));
            ObjectNode result = PlanJson.of(plan);
            if (isToBeSaved(request)) {
                result.set("saved", SavedPlan.of(plan).toJson());
            }
            return result;
        } catch (InvalidPlanException e) {
            throw Request.invalid("save", String.valueOf(e.getMessage()));
        } catch (InvalidInstanceException e) {
            throw UpdateFields.invalid(e);
        }
    }

    /** Whether the answer shall have the plan as {@code follow} takes it, too. */
    private static boolean isToBeSaved(Request request) throws RequestException {
        Optional<JsonNode> save = request.json("save");
        if (save.isPresent() && !save.get().isBoolean()) {
            throw Request.invalid("save", "must be true or false");
        }
        return save.map(JsonNode::booleanValue).orElse(false);
    }
}
