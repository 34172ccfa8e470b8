package dev.vmss.examples.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.follow.InvalidObservationException;
import dev.vmss.engine.follow.Observed;
import dev.vmss.engine.follow.Rollout;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.render.FollowJson;
import dev.vmss.engine.render.FollowReport;
import dev.vmss.engine.render.InvalidPlanException;
import dev.vmss.engine.render.SavedPlan;
import dev.vmss.model.RollingUpgradeStatus;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import java.util.Optional;

/** Holds a saved plan against what is there now. */
public final class FollowOperation implements Operation {

    FollowOperation() {}

    @Override
    public ObjectNode answer(Request request) throws RequestException {
        UpgradePlan plan = plan(request);
        ScaleSet set = request.document("set", ScaleSet.class).value();
        Observed observed = Observed.of(set, request.documents("instances", ScaleSetInstance.class))
                .withCarriedOut(done(request));
        if (request.has("rollingUpgrade")) {
            observed = observed.withRollingUpgrade(request.document("rollingUpgrade", RollingUpgradeStatus.class)
                    .value());
        }
        try {
            return FollowJson.of(FollowReport.of(Rollout.observe(plan, observed)));
        } catch (InvalidObservationException e) {
            throw new RequestException(ErrorCode.INVALID_DOCUMENT, "", String.valueOf(e.getMessage()));
        }
    }

    private static UpgradePlan plan(Request request) throws RequestException {
        JsonNode saved = request.json("plan").orElseThrow(() -> Request.invalid("plan", "is missing"));
        try {
            return SavedPlan.read(saved).plan();
        } catch (InvalidPlanException e) {
            throw new RequestException(ErrorCode.INVALID_DOCUMENT, "plan", "plan: " + e.getMessage());
        }
    }

    /** How many steps the caller knows to be done. */
    private static int done(Request request) throws RequestException {
        Optional<JsonNode> done = request.json("done");
        if (done.isPresent() && (!done.get().isIntegralNumber() || !done.get().canConvertToInt())) {
            throw Request.invalid("done", "must be an integer");
        }
        return done.map(JsonNode::intValue).orElse(0);
    }
}
