package dev.vmss.engine.render;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.plan.SetStep;
import dev.vmss.engine.plan.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The properties that a plan sets before and after its update, seen from the update.
 *
 * @param before what is set before the update and must not be undone by it
 * @param heldBack what is turned on only after the update, and is off in it
 */
record PropertiesSet(ModelEdit before, ModelEdit heldBack) {

    static PropertiesSet of(List<Step> steps) {
        ModelEdit before = ModelEdit.none();
        ModelEdit heldBack = ModelEdit.none();
        Set<String> paths = new HashSet<>();
        boolean isSent = false;
        for (Step step : steps) {
            if (step.kind() == Step.Kind.UPDATE_MODEL) {
                isSent = true;
            } else if (step.kind() == Step.Kind.SET_PROPERTY) {
                SetStep.SetProperty set = (SetStep.SetProperty) step;
                boolean isFirst = paths.add(set.path());
                if (isFirst && !isSent) {
                    before = before.set(set.path(), set.value());
                } else if (isFirst && set.value().equals("true")) {
                    heldBack = heldBack.set(set.path(), "false");
                }
            }
        }
        return new PropertiesSet(before, heldBack);
    }
}
