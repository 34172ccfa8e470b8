package dev.vmss.engine.render;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.plan.SetStep;
import dev.vmss.engine.plan.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The flags of a plan, seen from its update.
 *
 * @param before what is set before the update and must not be undone by it
 * @param heldBack what is turned on only after the update, and is off in it
 */
record Flags(ModelEdit before, ModelEdit heldBack) {

    static Flags of(List<Step> steps) {
        ModelEdit before = ModelEdit.none();
        ModelEdit heldBack = ModelEdit.none();
        Set<String> set = new HashSet<>();
        boolean sent = false;
        for (Step step : steps) {
            sent |= step instanceof SetStep.UpdateModel;
            if (step instanceof SetStep.SetFlag flag && set.add(flag.path())) {
                if (!sent) {
                    before = before.set(flag.path(), flag.value());
                } else if (flag.value().equals("true")) {
                    heldBack = heldBack.set(flag.path(), "false");
                }
            }
        }
        return new Flags(before, heldBack);
    }
}
