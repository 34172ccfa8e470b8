package dev.vmss.engine.plan;

import dev.vmss.engine.plan.BatchHook.Moment;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the caller's own steps around the batches on which the operator acts. */
final class BatchHooks {

    private final PlanOptions options;
    private final PlanBuilder plan;

    BatchHooks(PlanOptions options, PlanBuilder plan) {
        this.options = options;
        this.plan = plan;
    }

    void before(List<InstanceState> batch) {
        add(options.beforeBatch(), Moment.BEFORE, batch);
    }

    void after(List<InstanceState> batch) {
        add(options.afterBatch(), Moment.AFTER, batch);
    }

    private void add(List<BatchHook> hooks, Moment moment, List<InstanceState> batch) {
        List<String> ids = batch.stream().map(InstanceState::id).toList();
        hooks.forEach(hook -> plan.hook(new WaitStep.RunHook(hook.name(), moment, ids, hook.duration())));
    }

    /** Says that the platform waits for nobody, where it upgrades instances. */
    void leaveOut(List<InstanceState> instances) {
        String names = Stream.concat(options.beforeBatch().stream(), options.afterBatch().stream())
                .map(BatchHook::name)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!names.isEmpty() && !instances.isEmpty()) {
            plan.warn(
                    "hooks-left-out",
                    "The platform upgrades instances by itself and waits for nobody, so that there is no place for "
                            + names + " around its batches. Set the mode to Manual to have the operator go batch by"
                            + " batch.");
        }
    }
}
