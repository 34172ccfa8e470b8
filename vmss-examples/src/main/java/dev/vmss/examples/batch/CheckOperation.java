package dev.vmss.examples.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.render.CheckJson;
import dev.vmss.engine.rules.Update;
import dev.vmss.model.ScaleSet;

/** Checks an update against the rules. */
public final class CheckOperation implements Operation {

    CheckOperation() {}

    @Override
    public ObjectNode answer(Request request) throws RequestException {
        Update update = Update.of(
                request.document("applied", ScaleSet.class).value(),
                request.document("desired", ScaleSet.class).value(),
                UpdateFields.context(request));
        return CheckJson.of(UpdateFields.rules(request).check(update));
    }
}
