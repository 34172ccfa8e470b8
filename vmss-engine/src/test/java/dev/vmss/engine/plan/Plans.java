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

    private static String line(Step step) {
        String what = switch (step.getClass().getSimpleName()) {
            case "UpdateModel" -> "update";
            case "UpgradeInstances" -> "upgrade";
            case "Reimage" -> "reimage";
            case "ReimageAll" -> "reimage all";
            case "Redeploy" -> "redeploy";
            case "Restart" -> "restart";
            case "AttachDisk" -> "attach " + ((InstanceStep.AttachDisk) step).lun() + " to";
            case "DetachDisk" -> "detach " + ((InstanceStep.DetachDisk) step).lun() + " from";
            case "UpdateInstance" -> "change";
            case "Deallocate" -> "deallocate";
            case "Start" -> "start";
            case "CreateSurge" -> "create " + ((SetStep.CreateSurge) step).count();
            case "ScaleOut" -> "scale out " + ((SetStep.ScaleOut) step).count();
            case "SetFlag" -> "set " + ((SetStep.SetFlag) step).path() + "=" + ((SetStep.SetFlag) step).value();
            case "ReleaseResources" -> "release";
            case "CancelRollingUpgrade" -> "cancel";
            case "DeleteInstances" -> "delete";
            case "WaitHealthy" -> "wait";
            case "Pause" -> "pause " + ((WaitStep.Pause) step).duration();
            default -> throw new AssertionError("no word for " + step);
        };
        String actor = step.actor() == Actor.PLATFORM ? "platform " : "operator ";
        return (actor + what + " " + String.join(" ", step.instances())).trim();
    }
}
