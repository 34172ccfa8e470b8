package dev.vmss.engine.plan;

import dev.vmss.engine.impact.Disruption;
import dev.vmss.model.mapper.JsonForm;
import java.util.List;

/** One step of a plan: on the set, on some of its instances, on another resource, or a wait. */
public sealed interface Step extends JsonForm permits SetStep, InstanceStep, ResourceStep, WaitStep {

    /**
     * The kinds of steps, one constant for each record, so that the compiler can check a {@code switch} over all of
     * them.
     */
    enum Kind {
        /** {@link SetStep.UpdateModel}. */
        UPDATE_MODEL(Disruption.NONE),
        /** {@link SetStep.SetProperty}. */
        SET_PROPERTY(Disruption.NONE),
        /** {@link SetStep.CreateSurge}. */
        CREATE_SURGE(Disruption.NONE),
        /** {@link SetStep.ScaleOut}. */
        SCALE_OUT(Disruption.NONE),
        /** {@link SetStep.CancelRollingUpgrade}. */
        CANCEL_ROLLING_UPGRADE(Disruption.NONE),
        /** {@link SetStep.ReleaseResources}. */
        RELEASE_RESOURCES(Disruption.NONE),
        /** {@link SetStep.AddPools}. */
        ADD_POOLS(Disruption.NONE),
        /** {@link ResourceStep.DeleteResource}. */
        DELETE_RESOURCE(Disruption.NONE),
        /** {@link ResourceStep.CreateLoadBalancer}. */
        CREATE_LOAD_BALANCER(Disruption.NONE),
        /** {@link ResourceStep.CreateNatRule}. */
        CREATE_NAT_RULE(Disruption.NONE),
        /** {@link InstanceStep.UpgradeInstances}. */
        UPGRADE_INSTANCES(Disruption.NONE),
        /** {@link InstanceStep.Reimage}. */
        REIMAGE(InstanceAction.REIMAGE.disruption()),
        /** {@link InstanceStep.ReimageAll}. */
        REIMAGE_ALL(InstanceAction.REIMAGE_ALL.disruption()),
        /** {@link InstanceStep.Redeploy}. */
        REDEPLOY(InstanceAction.REDEPLOY.disruption()),
        /** {@link InstanceStep.Restart}. */
        RESTART(InstanceAction.RESTART.disruption()),
        /** {@link InstanceStep.Deallocate}. */
        DEALLOCATE(Disruption.DEALLOCATE),
        /** {@link InstanceStep.Start}. */
        START(Disruption.NONE),
        /** {@link InstanceStep.DeleteInstances}. */
        DELETE_INSTANCES(Disruption.REPLACE),
        /** {@link InstanceModelStep.AttachDisk}. */
        ATTACH_DISK(Disruption.IN_PLACE),
        /** {@link InstanceModelStep.DetachDisk}. */
        DETACH_DISK(Disruption.IN_PLACE),
        /** {@link InstanceModelStep.UpdateInstance}. */
        UPDATE_INSTANCE(Disruption.NONE),
        /** {@link WaitStep.WaitHealthy}. */
        WAIT_HEALTHY(Disruption.NONE),
        /** {@link WaitStep.Pause}. */
        PAUSE(Disruption.NONE),
        /** {@link WaitStep.RunHook}. */
        RUN_HOOK(Disruption.NONE),
        /** {@link WaitStep.AwaitLifecycleHook}. */
        AWAIT_LIFECYCLE_HOOK(Disruption.NONE);

        private final Disruption disruption;

        Kind(Disruption disruption) {
            this.disruption = disruption;
        }
    }

    /** {@return the kind of step} */
    Kind kind();

    /** {@return who carries the step out} */
    Actor actor();

    /** {@return the ids of the instances that the step acts on, in order; empty for a step on the set itself} */
    List<String> instances();

    /**
     * {@return how much the step disrupts each of its instances; {@link Disruption#NONE} if it has no effect on them}
     */
    default Disruption disruption() {
        return kind().disruption;
    }

    /** {@return whether the step's instances count as down while it is carried out} */
    default boolean takesInstancesAway() {
        return false;
    }

    /** {@return the paths of the changes that make the step necessary; empty for a step that serves another one} */
    default List<String> causes() {
        return List.of();
    }

    /** {@return the side effect of the step on the model of its instances} */
    default Leftover leaves() {
        return Leftover.NOTHING;
    }

    /** {@return what the step does, in a short sentence} */
    String describe();
}
