package dev.vmss.engine.plan;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.engine.rules.Update;
import dev.vmss.model.policy.ScaleInRule;
import dev.vmss.model.resource.Sku;
import java.util.List;
import java.util.Optional;

/**
 * What an update of the capacity does to the number of instances.
 *
 * @param added how many are made from the latest model
 * @param removed which ones probably go, in the order in which they go
 * @param missing how many more would have to go, if the others were not protected
 */
record Scaling(int added, List<InstanceState> removed, int missing) {

    Scaling {
        removed = List.copyOf(removed);
    }

    static Scaling of(Update update, List<InstanceState> instances) {
        Optional<Integer> wanted = update.desired().sku().flatMap(Sku::capacity);
        boolean changes = update.diff().touching(PlanOptions.CAPACITY).findAny().isPresent();
        if (!changes || wanted.isEmpty() || instances.isEmpty()) {
            return new Scaling(0, List.of(), 0);
        }
        int difference = wanted.get() - instances.size();
        int leaving = Math.max(0, -difference);
        ScaleInRule rule = EffectiveSet.of(update.after()).scaleInRule();
        List<InstanceState> removed = ScaleIn.choose(instances, leaving, rule);
        return new Scaling(Math.max(0, difference), removed, leaving - removed.size());
    }

    /** Whether a step deletes the instances that go because the set scales in; no other step deletes any of them. */
    boolean isRemoval(Step step) {
        return step.kind() == Step.Kind.DELETE_INSTANCES
                && !removed.isEmpty()
                && step.instances().contains(removed.get(0).id());
    }
}
