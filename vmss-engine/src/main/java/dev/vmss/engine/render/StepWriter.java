package dev.vmss.engine.render;

import dev.vmss.engine.plan.SetStep;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.WaitStep;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.value.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Writes the commands of the steps that send no model. */
final class StepWriter {

    /** What nobody will want to wait longer for than a working day. */
    private static final Duration PLATFORM_TIMEOUT = Duration.ofHours(8);

    private final Address address;
    private final boolean healthIsWatched;
    private final BashLines bash;
    private final PowerShellLines power;

    StepWriter(Address address, boolean healthIsWatched) {
        this.address = address;
        this.healthIsWatched = healthIsWatched;
        this.bash = new BashLines(address);
        this.power = new PowerShellLines(address);
    }

    StepCommand byPlatform(Step step) {
        List<String> comment = List.of("# Azure does this automatically.");
        return new StepCommand(step, List.of(), comment, comment);
    }

    /** The last step of some that Azure carries out: whoever goes on must wait for them. */
    StepCommand awaitPlatform(Step step, List<Step> steps, UpgradeMode mode, boolean isStopped) {
        List<String> upgraded = steps.stream()
                .filter(one -> one.kind() == Step.Kind.UPGRADE_INSTANCES)
                .flatMap(one -> one.instances().stream())
                .toList();
        boolean rolls = mode.equals(UpgradeMode.ROLLING)
                && !isStopped
                && steps.stream().anyMatch(one -> one.kind() == Step.Kind.WAIT_HEALTHY);
        StepCommand silent = byPlatform(step);
        if (rolls) {
            RestRequest status = address.onSet("GET", "/rollingUpgrades/latest", Optional.empty());
            return with(silent, List.of(status), bash.waitRolled(), power.waitRolled());
        } else if (!upgraded.isEmpty() && !address.flexible()) {
            List<RestRequest> views = upgraded.stream()
                    .map(id -> address.onInstance("GET", id, "", Optional.empty()))
                    .toList();
            return with(
                    silent,
                    views,
                    bash.waitUpgraded(upgraded, PLATFORM_TIMEOUT),
                    power.waitUpgraded(upgraded, PLATFORM_TIMEOUT));
        }
        return silent;
    }

    private static StepCommand with(
            StepCommand silent, List<RestRequest> rest, List<String> az, List<String> powerShell) {
        return new StepCommand(
                silent.step(), rest, Lists.join(silent.az(), az), Lists.join(silent.powerShell(), powerShell));
    }

    private StepCommand cancel(Step step) {
        return new StepCommand(
                step,
                List.of(address.onSet("POST", "/rollingUpgrades/cancel", Optional.empty())),
                bash.onSetOnly("rolling-upgrade cancel"),
                power.onSetOnly("Stop-AzVmssRollingUpgrade", " -Force"));
    }

    private StepCommand waitHealthy(WaitStep.WaitHealthy wait) {
        if (wait.instances().isEmpty()) {
            return byPlatform(wait);
        }
        return new StepCommand(
                wait,
                wait.instances().stream()
                        .map(id -> address.onInstance("GET", id, "/instanceView", Optional.empty()))
                        .toList(),
                bash.waitHealthy(wait.instances(), wait.timeout(), healthIsWatched),
                power.waitHealthy(wait.instances(), wait.timeout(), healthIsWatched));
    }

    /** Only the caller knows the command of a hook; a script fails there until it is defined. */
    private static StepCommand hook(WaitStep.RunHook hook) {
        String command = Placeholders.named(hook.name());
        String instances = "instances=" + String.join(",", hook.instances());
        return new StepCommand(
                hook,
                List.of(),
                List.of(Bash.quote(command) + " " + Bash.quote(instances)),
                List.of("& " + PowerShell.quote(command) + " " + PowerShell.quote(instances)));
    }

    private StepCommand pause(WaitStep.Pause pause) {
        long seconds = pause.duration().toSeconds();
        return new StepCommand(
                pause, List.of(), List.of("sleep " + seconds), List.of("Start-Sleep -Seconds " + seconds));
    }

    /**
     * The commands of a step that the operator carries out without sending a model of the set or of an instance.
     *
     * @throws IllegalArgumentException if the step is none of these
     */
    StepCommand byOperator(Step step) {
        boolean isFlexible = address.flexible();
        return switch (step.kind()) {
            case WAIT_HEALTHY -> waitHealthy((WaitStep.WaitHealthy) step);
            case PAUSE -> pause((WaitStep.Pause) step);
            case RUN_HOOK -> hook((WaitStep.RunHook) step);
            case CANCEL_ROLLING_UPGRADE -> cancel(step);
            case RELEASE_RESOURCES -> ResourceWriter.release((SetStep.ReleaseResources) step);
            case UPGRADE_INSTANCES -> onSet(step, "manualupgrade", "update-instances", "Update-AzVmssInstance", "");
            case REIMAGE -> byRequest(step, "reimage", "Set-AzVmss -Reimage");
            case REIMAGE_ALL -> byRequest(step, "reimageall", "Set-AzVmss -ReimageAll");
            case REDEPLOY ->
                isFlexible
                        ? onMachines(step, "redeploy", "Set-AzVM -Redeploy", "")
                        : byRequest(step, "redeploy", "Set-AzVmss -Redeploy");
            case RESTART ->
                isFlexible
                        ? onMachines(step, "restart", "Restart-AzVM", "")
                        : onSet(step, "restart", "restart", "Restart-AzVmss", "");
            case DEALLOCATE ->
                isFlexible
                        ? onMachines(step, "deallocate", "Stop-AzVM", " -Force")
                        : onSet(step, "deallocate", "deallocate", "Stop-AzVmss", " -Force");
            case START ->
                isFlexible
                        ? onMachines(step, "start", "Start-AzVM", "")
                        : onSet(step, "start", "start", "Start-AzVmss", "");
            case DELETE_INSTANCES -> onSet(step, "delete", "delete-instances", "Remove-AzVmss", " -Force");
            case CREATE_SURGE, SCALE_OUT, AWAIT_LIFECYCLE_HOOK -> byPlatform(step);
            case UPDATE_MODEL,
                    ADD_POOLS,
                    SET_PROPERTY,
                    ATTACH_DISK,
                    DETACH_DISK,
                    UPDATE_INSTANCE,
                    DELETE_RESOURCE,
                    CREATE_LOAD_BALANCER,
                    CREATE_NAT_RULE -> throw new IllegalArgumentException(step.kind() + " has a writer of its own");
        };
    }

    private StepCommand onSet(Step step, String action, String az, String cmdlet, String more) {
        Optional<JsonValue> body = Optional.of(StepCommands.instanceIds(step.instances()));
        return new StepCommand(
                step,
                List.of(address.onSet("POST", "/" + action, body)),
                bash.onInstances(az, step.instances()),
                power.onInstances(cmdlet, step.instances(), more));
    }

    /**
     * The Azure CLI has no command for the action, or none that every version accepts: {@code az vmss reimage} of 2.45
     * reimages the specified instances and then the whole set, and does not have the option of later versions for them.
     */
    private StepCommand byRequest(Step step, String action, String cmdlet) {
        Optional<JsonValue> body = Optional.of(StepCommands.instanceIds(step.instances()));
        RestRequest request = address.onSet("POST", "/" + action, body);
        return new StepCommand(
                step,
                List.of(request),
                bash.sendToInstances(request, step.instances()),
                power.onInstances(cmdlet, step.instances(), ""));
    }

    /** The power of virtual machines is switched one by one where the set is Flexible. */
    private StepCommand onMachines(Step step, String action, String cmdlet, String more) {
        return new StepCommand(
                step,
                step.instances().stream()
                        .map(name -> address.onInstance("POST", name, "/" + action, Optional.empty()))
                        .toList(),
                bash.onMachines(action, step.instances()),
                power.onMachines(cmdlet, step.instances(), more));
    }
}
