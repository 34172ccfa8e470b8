package dev.vmss.examples.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.plan.InvalidInstanceException;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.render.JsonReport;
import dev.vmss.engine.rules.AzureError;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.engine.simulate.HealthScript;
import dev.vmss.engine.simulate.Simulation;
import dev.vmss.engine.simulate.SimulationResult;
import dev.vmss.model.ScaleSet;
import java.util.Optional;

/** Plans an update and runs the plan in virtual time, with a script of failures. */
public final class SimulateOperation implements Operation {

    SimulateOperation() {}

    @Override
    public ObjectNode answer(Request request) throws RequestException {
        ScaleSet applied = request.document("applied", ScaleSet.class).value();
        ScaleSet desired = request.document("desired", ScaleSet.class).value();
        if (!request.has("instances")) {
            throw Request.invalid("instances", "is missing");
        }
        UpdateContext context = UpdateFields.context(request);
        UpgradePlanner planner = UpgradePlanner.create()
                .withRules(UpdateFields.rules(request))
                .withOptions(PlanFields.read(request, applied, desired));
        HealthScript script = HealthFields.read(request);
        try {
            UpgradePlan plan = planner.plan(applied, desired, context, UpdateFields.desiredInstances(request));
            Simulation simulation = Simulation.of(plan).withHealth(script);
            return result((operatorActs(request) ? simulation.withOperator() : simulation).run());
        } catch (InvalidInstanceException e) {
            throw UpdateFields.invalid(e);
        }
    }

    /** Whether the operator carries out their steps; if not, the simulation ends where only they can go on. */
    private static boolean operatorActs(Request request) throws RequestException {
        Optional<JsonNode> given = request.json("operatorActs");
        if (given.isPresent() && !given.get().isBoolean()) {
            throw Request.invalid("operatorActs", "must be true or false");
        }
        return given.map(JsonNode::booleanValue).orElse(false);
    }

    /**
     * The result of a simulation.
     *
     * @param simulated what came of the plan
     * @return the result's JSON
     */
    public static ObjectNode result(SimulationResult simulated) {
        ObjectNode result = Json.object();
        result.put("outcome", JsonReport.name(simulated.outcome()));
        result.put("code", simulated.code().orElse(null));
        result.put("message", simulated.error().map(AzureError::message).orElse(null));
        ArrayNode timeline = result.putArray("timeline");
        simulated
                .timeline()
                .forEach(event -> timeline.addObject()
                        .put("at", event.at().toString())
                        .put("kind", JsonReport.name(event.kind()))
                        .put("message", event.message())
                        .set("instances", Json.texts(event.instances())));
        ArrayNode instances = result.putArray("instances");
        simulated
                .instances()
                .forEach(instance -> instances
                        .addObject()
                        .put("instanceId", instance.id())
                        .put("latestModelApplied", instance.latestModelApplied())
                        .put("healthy", instance.healthy())
                        .put("running", instance.running()));
        return result;
    }
}
