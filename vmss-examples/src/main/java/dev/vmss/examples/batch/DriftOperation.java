package dev.vmss.examples.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.follow.FleetDrift;
import dev.vmss.engine.follow.InvalidObservationException;
import dev.vmss.engine.render.DriftJson;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import java.util.List;

/** Says which models the instances of a set have. */
public final class DriftOperation implements Operation {

    DriftOperation() {}

    @Override
    public ObjectNode answer(Request request) throws RequestException {
        ScaleSet set = request.document("set", ScaleSet.class).value();
        List<ScaleSetInstance> instances = request.documents("instances", ScaleSetInstance.class);
        try {
            return DriftJson.of(FleetDrift.of(set, instances));
        } catch (InvalidObservationException e) {
            throw new RequestException(ErrorCode.INVALID_DOCUMENT, "instances", String.valueOf(e.getMessage()));
        }
    }
}
