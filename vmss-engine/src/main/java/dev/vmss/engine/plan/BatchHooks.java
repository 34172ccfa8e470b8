package dev.vmss.engine.plan;

import dev.vmss.engine.plan.BatchHook.Moment;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds the caller's own steps around the batches of the operator. */
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

    /** Warns that the platform does not wait, if it upgrades instances. */
    void leaveOut(List<InstanceState> instances) {
        String names = Stream.concat(options.beforeBatch().stream(), options.afterBatch().stream())
                .map(BatchHook::name)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!names.isEmpty() && !instances.isEmpty()) {
            plan.warn(
                    "hooks-left-out",
                    "The platform upgrades instances automatically and does not wait, so it cannot run "
                            + names + " around its batches. With the mode Manual, the operator upgrades batch by"
                            + " batch.");
        }
    }
}
