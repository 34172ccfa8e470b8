package dev.vmss.engine.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.diff.DiffOptions;
import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.edit.UpdateRequest;
import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.engine.follow.StepProgress;
import dev.vmss.engine.plan.Actor;
import dev.vmss.engine.plan.InstanceModelStep;
import dev.vmss.engine.plan.InstanceUpdate;
import dev.vmss.engine.plan.SetStep;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.rules.Update;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The commands for each step of a plan in three forms: requests to Azure Resource Manager, the Azure CLI in bash,
 * and PowerShell with the Az module. Immutable; the same input gives the same commands.
 *
 * <p>Names come from the models; missing ones are placeholders such as {@code <resource-group>}. Secrets never
 * appear; each is replaced with the name of its property in angle brackets. Values are quoted so that they stay
 * values.
 *
 * <pre>{@code
 * List<StepCommand> commands = StepCommands.of(plan);
 * }</pre>
 */
public final class StepCommands implements JsonForm {

    private final UpgradePlan plan;
    private final ApiVersion version;
    private final Address address;
    private final PropertiesSet properties;
    private final StepWriter writer;
    private final ResourceWriter resources;

    private StepCommands(UpgradePlan plan) {
        Update update = plan.update();
        this.plan = plan;
        this.version = update.apiVersion();
        this.address = Address.of(update.applied(), update.desired(), version);
        this.properties = PropertiesSet.of(plan.steps());
        this.resources = new ResourceWriter(
                update.applied().location().or(update.desired()::location).map(Object::toString));
        this.writer = new StepWriter(address, isWatched(update.applied()) || isWatched(update.after()));
    }

    /**
     * The commands of a plan, with the API version for which it was made.
     *
     * @param plan the plan
     * @return the commands of each step, in order
     */
    public static List<StepCommand> of(UpgradePlan plan) {
        return new StepCommands(plan).all();
    }

    /**
     * The commands for the rest of a step: those of the operator, or those that wait for the platform.
     *
     * @param plan the plan
     * @param progress one of its steps, with its progress
     * @return the commands for the remaining instances
     */
    public static StepCommand of(UpgradePlan plan, StepProgress progress) {
        StepCommands commands = new StepCommands(plan);
        if (progress.step().actor() == Actor.OPERATOR) {
            return commands.byOperator(progress.rest(), commands.instanceWriters());
        }
        int last = progress.number();
        while (last < plan.steps().size() && plan.steps().get(last).actor() == Actor.PLATFORM) {
            last++;
        }
        return commands.all().get(last - 1);
    }

    private List<StepCommand> all() {
        Map<String, InstanceWriter> writers = instanceWriters();
        List<Step> steps = plan.steps();
        List<StepCommand> commands = new ArrayList<>();
        int platformSince = 0;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.actor() == Actor.OPERATOR) {
                commands.add(byOperator(step, writers));
                platformSince = i + 1;
            } else if (i + 1 < steps.size() && steps.get(i + 1).actor() == Actor.PLATFORM) {
                commands.add(writer.byPlatform(step));
            } else {
                boolean isStopped = i + 1 < steps.size() && steps.get(i + 1).kind() == Step.Kind.CANCEL_ROLLING_UPGRADE;
                commands.add(writer.awaitPlatform(step, steps.subList(platformSince, i + 1), plan.mode(), isStopped));
            }
        }
        return List.copyOf(commands);
    }

    private StepCommand byOperator(Step step, Map<String, InstanceWriter> writers) {
        return switch (step.kind()) {
            case UPDATE_MODEL -> update(step, plan.parts().get(0));
            case ADD_POOLS -> update(step, plan.parts().get(1));
            case DELETE_RESOURCE, CREATE_LOAD_BALANCER, CREATE_NAT_RULE -> resources.command(step);
            case SET_PROPERTY -> setProperty((SetStep.SetProperty) step);
            case ATTACH_DISK, DETACH_DISK, UPDATE_INSTANCE -> {
                InstanceModelStep own = (InstanceModelStep) step;
                yield Objects.requireNonNull(writers.get(own.instance())).command(own);
            }
            case CREATE_SURGE,
                    SCALE_OUT,
                    CANCEL_ROLLING_UPGRADE,
                    RELEASE_RESOURCES,
                    UPGRADE_INSTANCES,
                    REIMAGE,
                    REIMAGE_ALL,
                    REDEPLOY,
                    RESTART,
                    DEALLOCATE,
                    START,
                    DELETE_INSTANCES,
                    WAIT_HEALTHY,
                    PAUSE,
                    RUN_HOOK,
                    AWAIT_LIFECYCLE_HOOK -> writer.byOperator(step);
        };
    }

    private Map<String, InstanceWriter> instanceWriters() {
        Map<String, InstanceWriter> writers = new HashMap<>();
        for (InstanceUpdate update : plan.instanceUpdates()) {
            Address own = Address.of(update.applied(), version);
            // The id of an instance in Flexible orchestration may contain its set, but requests through the set do not
            // change it.
            boolean isComplete = update.applied().id().isPresent() && own.flexible() == address.flexible();
            Address place = isComplete ? own : address;
            writers.put(update.instance(), new InstanceWriter(place, update.applied(), update.desired()));
        }
        return writers;
    }

    /** What the step sends, where properties were set before and others are to be set later. */
    private StepCommand update(Step step, Update part) {
        ModelEdit kept = properties.before().then(properties.heldBack());
        boolean isFirst = step.kind() == Step.Kind.UPDATE_MODEL;
        ScaleSet from = (isFirst ? properties.before() : kept).apply(part.applied());
        ScaleSet to = kept.apply(part.desired());
        DiffOptions options =
                DiffOptions.builder().ignored(plan.options().ignored()).build();
        UpdateRequest request = UpdateRequest.between(from, to, options.withApiVersion(version));
        ObjectNode body = Placeholders.tree(request.body());
        RestRequest rest = address.onSet(request.method().name(), "", Optional.of(JsonValue.of(body)));
        BashLines bash = new BashLines(address);
        List<String> az = AzArguments.between(from, to, body)
                .map(arguments -> arguments.isEmpty()
                        ? List.of(Bash.comment("nothing that az vmss update could set"))
                        : bash.update(arguments))
                .orElseGet(() -> bash.send(rest));
        return new StepCommand(step, List.of(rest), az, new PowerShellLines(address).send(rest));
    }

    private StepCommand setProperty(SetStep.SetProperty step) {
        ObjectNode body = Placeholders.tree(ModelEdit.none()
                .set(step.path(), step.value())
                .apply(ScaleSet.builder().build()));
        RestRequest rest = address.onSet("PATCH", "", Optional.of(JsonValue.of(body)));
        String path = step.path().replaceFirst("^properties\\.", "");
        List<String> az = new BashLines(address).update(List.of("--set", path + "=" + step.value()));
        return new StepCommand(step, List.of(rest), az, new PowerShellLines(address).send(rest));
    }

    /** The body of a request about instances of the set. */
    static JsonValue instanceIds(List<String> ids) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode array = body.putArray("instanceIds");
        ids.forEach(array::add);
        return JsonValue.of(body);
    }

    private static boolean isWatched(ScaleSet set) {
        return EffectiveSet.of(set).profile().isWatched();
    }
}
