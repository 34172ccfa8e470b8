package dev.vmss.examples.batch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.plan.Bounds;
import dev.vmss.engine.plan.InvalidInstanceException;
import dev.vmss.engine.plan.Replacement;
import dev.vmss.engine.plan.SetStep;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.render.JsonReport;
import dev.vmss.engine.render.StepJson;
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
        UpgradePlanner planner =
                UpgradePlanner.create().withRules(UpdateFields.rules(request)).withOptions(PlanFields.read(request));
        try {
            UpdateContext context = UpdateFields.context(request);
            return result(planner.plan(applied, desired, context, UpdateFields.desiredInstances(request)));
        } catch (InvalidInstanceException e) {
            throw UpdateFields.invalid(e);
        }
    }

    /**
     * The result of planning.
     *
     * @param plan the plan
     * @return the result's JSON
     */
    public static ObjectNode result(UpgradePlan plan) {
        ObjectNode result = CheckOperation.result(plan.check());
        result.put("mode", plan.mode().toString());
        result.put("touchesInstances", plan.touchesInstances());
        result.set("outdated", Json.texts(plan.outdated()));
        ArrayNode steps = result.putArray("steps");
        plan.steps().forEach(step -> steps.add(json(step)));
        Bounds bounds = plan.bounds();
        result.putObject("bounds")
                .put("batches", bounds.batches())
                .put("maxDown", bounds.maxDown())
                .put("minServing", bounds.minServing())
                .put("minPause", bounds.minPause().toString());
        ArrayNode warnings = result.putArray("warnings");
        plan.warnings()
                .forEach(warning ->
                        warnings.addObject().put("code", warning.code()).put("message", warning.message()));
        result.set("instanceImpacts", impacts(plan));
        plan.replacement().ifPresent(replacement -> result.set("replacement", json(replacement)));
        return result;
    }

    /** The instances that suffer the same, together. */
    private static ArrayNode impacts(UpgradePlan plan) {
        ArrayNode groups = Json.object().putArray("instanceImpacts");
        plan.instancesByImpact().forEach((impact, ids) -> {
            ObjectNode group = groups.addObject();
            group.set("instances", Json.texts(ids));
            group.put("outcome", JsonReport.name(impact.outcome()));
            group.put("disruption", JsonReport.name(impact.disruption()));
            group.put("way", impact.way().map(JsonReport::name).orElse(null));
            group.set("decidedBy", Json.texts(impact.decidedBy()));
            group.put("missedUpdates", impact.missedUpdates());
        });
        return groups;
    }

    private static ObjectNode json(Replacement replacement) {
        ObjectNode json = Json.object();
        ArrayNode because = json.putArray("because");
        replacement
                .because()
                .forEach(finding -> because.addObject()
                        .put("rule", finding.rule().id())
                        .put("path", finding.change().path().toString()));
        json.set("lost", Json.texts(replacement.lost()));
        return json;
    }

    /** What an update of the model changes is its cause at the same time; the protocol calls it its paths. */
    private static ObjectNode json(Step step) {
        ObjectNode json = StepJson.of(step);
        if (step instanceof SetStep.UpdateModel) {
            json.set("paths", json.remove("causes"));
        }
        return json;
    }
}
