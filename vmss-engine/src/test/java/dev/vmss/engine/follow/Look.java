package dev.vmss.engine.follow;

import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.effective.InstanceStatus;
import dev.vmss.engine.plan.SetStep;
import dev.vmss.engine.plan.Step;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.simulate.SimulationEvent;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What somebody sees who looks at a set after every event of a simulation: the events made into documents of the service. */
final class Look {

    private final UpgradePlan plan;
    private final Map<String, ScaleSetInstance> instances = new LinkedHashMap<>();
    private final List<SetStep.SetProperty> properties = new ArrayList<>();
    private ScaleSet set;
    private int writes;
    private int sent;

    private Look(UpgradePlan plan) {
        this.plan = plan;
        this.set = plan.update().applied();
        plan.update().context().instances().forEach(instance -> instances.put(id(instance), instance));
        plan.steps().forEach(step -> {
            if (step instanceof SetStep.SetProperty property) {
                properties.add(property);
            }
        });
    }

    /** What is seen before anything has happened, and after each event. */
    static List<Observed> at(UpgradePlan plan, List<SimulationEvent> timeline) {
        Look look = new Look(plan);
        List<Observed> seen = new ArrayList<>(List.of(look.observed()));
        for (SimulationEvent event : timeline) {
            look.happen(event);
            seen.add(look.observed());
        }
        return seen;
    }

    private Observed observed() {
        return Observed.of(set, List.copyOf(instances.values()));
    }

    private static String id(ScaleSetInstance instance) {
        return InstanceStatus.of(instance).id().orElseThrow();
    }

    private void happen(SimulationEvent event) {
        switch (event.kind()) {
            case MODEL_UPDATED -> send();
            case PROPERTY_SET -> {
                SetStep.SetProperty property = properties.remove(0);
                write(ModelEdit.none().set(property.path(), property.value()).apply(set));
            }
            case CREATED -> event.instances().forEach(id -> instances.put(id, Fixtures.instance(id)));
            case DELETED -> instances.keySet().removeAll(event.instances());
            case UPGRADE_STARTED -> change(event, instance -> state(instance, "Updating"));
            case UPGRADED -> change(event, instance -> latest(state(instance, "Succeeded"), true));
            case FAILED -> change(event, instance -> state(instance, "Failed"));
            case ROLLED_BACK -> change(event, instance -> latest(state(instance, "Succeeded"), false));
            case DEALLOCATED -> change(event, Fixtures::stopped);
            case STARTED ->
                change(
                        event,
                        instance -> instance.withProperties(instance.properties()
                                .orElseThrow()
                                .withInstanceView(Fixtures.instance("0")
                                        .properties()
                                        .orElseThrow()
                                        .instanceView())));
            default -> {
                // Nothing of it shows.
            }
        }
    }

    /** The steps that set properties before the update are in force while it is sent. */
    private void send() {
        ModelEdit kept = ModelEdit.none();
        boolean isSent = false;
        for (Step step : plan.steps()) {
            isSent |= step.kind() == Step.Kind.UPDATE_MODEL;
            if (step instanceof SetStep.SetProperty property && !isSent) {
                kept = kept.set(property.path(), property.value());
            }
        }
        write(kept.apply(plan.parts().get(sent++).after()));
        if (plan.touchesInstances()) {
            instances.replaceAll((id, instance) -> latest(instance, false));
        }
    }

    private void write(ScaleSet model) {
        set = model.withEtag("\"" + ++writes + "\"");
    }

    private void change(SimulationEvent event, UnaryOperator<ScaleSetInstance> change) {
        event.instances().forEach(id -> instances.computeIfPresent(id, (any, instance) -> change.apply(instance)));
    }

    private static ScaleSetInstance latest(ScaleSetInstance instance, boolean isLatest) {
        return instance.withProperties(instance.properties().orElseThrow().withLatestModelApplied(isLatest));
    }

    private static ScaleSetInstance state(ScaleSetInstance instance, String state) {
        return instance.withProperties(instance.properties().orElseThrow().withProvisioningState(state));
    }
}
