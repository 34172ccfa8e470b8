package dev.vmss.engine.plan;

import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import java.util.List;
import java.util.stream.Stream;

/** Plans in short. */
final class Plans {

    private Plans() {}

    static UpgradePlan plan(ScaleSet applied, ScaleSet desired, List<ScaleSetInstance> instances) {
        return UpgradePlanner.create().plan(applied, desired, instances);
    }

    /** What a new image does to instances of a set. */
    static UpgradePlan newImage(ScaleSet applied, List<ScaleSetInstance> instances) {
        return plan(applied, Fixtures.NEW_IMAGE, instances);
    }

    /** The steps, a line for each, such as {@code platform upgrade 0 1}. */
    static List<String> lines(UpgradePlan plan) {
        return plan.steps().stream().map(Plans::line).toList();
    }

    /** The instances of each step that upgrades some, in order. */
    static List<List<String>> upgrades(UpgradePlan plan) {
        return of(plan, InstanceStep.UpgradeInstances.class)
                .map(Step::instances)
                .toList();
    }

    static <S extends Step> Stream<S> of(UpgradePlan plan, Class<S> kind) {
        return plan.steps().stream().filter(kind::isInstance).map(kind::cast);
    }

    static List<String> warnings(UpgradePlan plan) {
        return plan.warnings().stream().map(PlanWarning::code).toList();
    }

    /** What the warning with a code says; a plan without it fails the test. */
    static String message(UpgradePlan plan, String code) {
        return plan.warnings().stream()
                .filter(warning -> warning.code().equals(code))
                .map(PlanWarning::message)
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " is not among " + plan.warnings()));
    }

    private static String line(Step step) {
        String what = switch (step.kind()) {
            case UPDATE_MODEL -> "update";
            case UPGRADE_INSTANCES -> "upgrade";
            case REIMAGE -> "reimage";
            case REIMAGE_ALL -> "reimage all";
            case REDEPLOY -> "redeploy";
            case RESTART -> "restart";
            case ATTACH_DISK -> "attach " + ((InstanceModelStep.AttachDisk) step).lun() + " to";
            case DETACH_DISK -> "detach " + ((InstanceModelStep.DetachDisk) step).lun() + " from";
            case UPDATE_INSTANCE -> "change";
            case DEALLOCATE -> "deallocate";
            case START -> "start";
            case CREATE_SURGE -> "create " + ((SetStep.CreateSurge) step).count();
            case SCALE_OUT -> "scale out " + ((SetStep.ScaleOut) step).count();
            case SET_PROPERTY ->
                "set " + ((SetStep.SetProperty) step).path() + "=" + ((SetStep.SetProperty) step).value();
            case RELEASE_RESOURCES -> "release";
            case CANCEL_ROLLING_UPGRADE -> "cancel";
            case DELETE_INSTANCES -> "delete";
            case WAIT_HEALTHY -> "wait";
            case ADD_POOLS -> "add pools";
            case DELETE_RESOURCE, CREATE_LOAD_BALANCER, CREATE_NAT_RULE ->
                step.kind() + " " + ((ResourceStep) step).resource().replaceFirst(".*/", "");
            case RUN_HOOK -> ((WaitStep.RunHook) step).name();
            case AWAIT_LIFECYCLE_HOOK -> "ask, else " + ((WaitStep.AwaitLifecycleHook) step).otherwise();
            case PAUSE -> "pause " + ((WaitStep.Pause) step).duration();
        };
        String actor = step.actor() == Actor.PLATFORM ? "platform " : "operator ";
        return (actor + what + " " + String.join(" ", step.instances())).trim();
    }
}
