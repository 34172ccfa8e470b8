package dev.vmss.testkit;

import dev.vmss.engine.merge.Merge;
import dev.vmss.engine.rules.Update;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.mapper.JsonForm;
import java.util.ArrayList;
import java.util.List;

/**
 * A set, and desired models to apply one after the other.
 *
 * @param set the set before the first update
 * @param desired the models, each to be applied to the result of the previous one
 */
public record UpdateHistory(ScaleSet set, List<ScaleSet> desired) implements JsonForm {

    /**
     * Copies the list.
     *
     * @param set the set before the first update
     * @param desired the models
     */
    public UpdateHistory {
        desired = List.copyOf(desired);
    }

    /** {@return the updates, each from the model that the service holds after the previous one} */
    public List<Update> updates() {
        List<Update> updates = new ArrayList<>();
        ScaleSet applied = set;
        for (ScaleSet next : desired) {
            updates.add(Update.of(applied, next, UpdateContext.NONE));
            applied = Merge.merge(applied, next);
        }
        return updates;
    }
}
