package dev.vmss.engine.plan;

import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.policy.LifecycleHook;
import dev.vmss.model.policy.LifecycleHookAction;
import dev.vmss.model.policy.LifecycleHookType;
import dev.vmss.model.policy.LifecycleHooksProfile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The lifecycle hooks of a set, at which the platform waits for approval. All known types apply to automatic OS upgrades.
 *
 * @see <a href="https://github.com/Azure/azure-cli/issues/33328">Lifecycle hooks: the timeout of the platform, and the
 *     default without an answer</a>
 */
final class LifecycleHooks {

    /** A set without hooks, or an upgrade to which none applies. */
    static final LifecycleHooks NONE = new LifecycleHooks(List.of());

    private static final Duration USUAL_BEFORE_UPGRADE = Duration.ofHours(1);
    private static final Duration USUAL_BEFORE_BATCH = Duration.ofMinutes(30);

    private final List<LifecycleHook> hooks;

    private LifecycleHooks(List<LifecycleHook> hooks) {
        this.hooks = hooks;
    }

    static LifecycleHooks of(EffectiveSet set) {
        return new LifecycleHooks(set.property(ScaleSetProperties::lifecycleHooksProfile)
                .flatMap(LifecycleHooksProfile::lifecycleHooks)
                .map(List::copyOf)
                .orElse(List.of()));
    }

    boolean isEmpty() {
        return hooks.isEmpty();
    }

    void beforeUpgrade(List<InstanceState> instances, PlanBuilder plan) {
        add(LifecycleHookType.UPGRADE_AUTO_OS_SCHEDULING, USUAL_BEFORE_UPGRADE, instances, plan);
    }

    void beforeBatch(List<InstanceState> batch, PlanBuilder plan) {
        add(LifecycleHookType.UPGRADE_AUTO_OS_ROLLING_BATCH_STARTING, USUAL_BEFORE_BATCH, batch, plan);
    }

    private void add(LifecycleHookType type, Duration usual, List<InstanceState> instances, PlanBuilder plan) {
        Optional<LifecycleHook> hook = hooks.stream()
                .filter(one -> one.type().filter(type::equals).isPresent())
                .findFirst();
        if (hook.isPresent() && !instances.isEmpty()) {
            plan.step(new WaitStep.AwaitLifecycleHook(
                    type,
                    instances.stream().map(InstanceState::id).toList(),
                    hook.get()
                            .waitDuration()
                            .flatMap(duration -> duration.toDuration())
                            .orElse(usual),
                    hook.get().defaultAction().orElse(LifecycleHookAction.APPROVE)));
        }
    }
}
