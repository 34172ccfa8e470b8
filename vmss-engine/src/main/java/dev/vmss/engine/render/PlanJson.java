package dev.vmss.engine.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.plan.Bounds;
import dev.vmss.engine.plan.Replacement;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.UpgradePlan;

/**
 * Plans as JSON: the members of a {@linkplain JsonReport report}'s plan, for documents without their own schema. A
 * report adds the changes, and the times and commands of each step.
 */
public final class PlanJson {

    private PlanJson() {}

    /**
     * A plan.
     *
     * @param plan the plan
     * @return a tree that the caller may change
     */
    public static ObjectNode of(UpgradePlan plan) {
        ObjectNode json = CheckJson.of(plan.check());
        put(json, plan);
        return json;
    }

    /** The members that are not those of the plan's check. */
    static void put(ObjectNode json, UpgradePlan plan) {
        json.put("executable", plan.isExecutable());
        plan.failure()
                .ifPresent(failure ->
                        json.putObject("failure").put("code", failure.code()).put("message", failure.message()));
        json.put("mode", plan.mode().toString());
        json.put("touchesInstances", plan.touchesInstances());
        json.put("disruption", JsonReport.name(plan.impact().disruption()));
        JsonReport.putTexts(json, "outdated", plan.outdated());
        putInstanceImpacts(json.putArray("instanceImpacts"), plan);
        ArrayNode steps = json.putArray("steps");
        for (Step step : plan.steps()) {
            ObjectNode one = steps.addObject().put("number", steps.size());
            StepJson.put(one, step);
        }
        Bounds bounds = plan.bounds();
        json.putObject("bounds")
                .put("batches", bounds.batches())
                .put("maxDown", bounds.maxDown())
                .put("minServing", bounds.minServing())
                .put("minPause", bounds.minPause().toString());
        ArrayNode warnings = json.putArray("warnings");
        plan.warnings()
                .forEach(warning ->
                        warnings.addObject().put("code", warning.code()).put("message", warning.message()));
        plan.replacement().ifPresent(replacement -> putReplacement(json.putObject("replacement"), replacement));
    }

    /** The instances that suffer the same, together. */
    private static void putInstanceImpacts(ArrayNode groups, UpgradePlan plan) {
        plan.instancesByImpact().forEach((impact, ids) -> {
            ObjectNode group = groups.addObject();
            JsonReport.putTexts(group, "instances", ids);
            group.put("outcome", JsonReport.name(impact.outcome()));
            group.put("disruption", JsonReport.name(impact.disruption()));
            group.put("way", impact.propagation().map(JsonReport::name).orElse(null));
            JsonReport.putTexts(group, "decidedBy", impact.decidedBy());
            group.put("missedUpdates", impact.missedUpdates());
            group.put("failedBefore", impact.failedBefore());
            ArrayNode runs = group.putArray("extensionRuns");
            impact.extensionRuns()
                    .forEach(run -> runs.addObject()
                            .put("extension", run.extension())
                            .put("atUpgrade", run.atUpgrade())
                            .put("atReimage", run.atReimage()));
        });
    }

    private static void putReplacement(ObjectNode json, Replacement replacement) {
        ArrayNode because = json.putArray("because");
        replacement
                .because()
                .forEach(finding -> because.addObject()
                        .put("rule", finding.rule().id())
                        .put("path", finding.change().path().toString()));
        JsonReport.putTexts(json, "lost", replacement.lost());
    }
}
