package dev.vmss.engine.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.plan.InstanceUpdate;
import dev.vmss.engine.plan.InvalidInstanceException;
import dev.vmss.engine.plan.InvalidOptionException;
import dev.vmss.engine.plan.PlanOptions;
import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.plan.UpgradePlanner;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.rules.UpdateContext;
import dev.vmss.model.InvalidPlaceException;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.json.InvalidModelException;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.value.ModelObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All that a planner needs to make a plan again, but for the rules: as JSON without secrets, and read from it. */
final class PlanInput {

    private static final String INSTANCES = "instances";

    /** The option that is written apart, because the existing places depend on the models. */
    private static final String OPTION = "ignored";

    private static final String IGNORED = "ownedByOthers";

    private PlanInput() {}

    static ObjectNode of(UpgradePlan plan, StandIns secrets) {
        UpdateContext context = plan.update().context();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("applied", secrets.write("applied", plan.update().applied()));
        json.set("desired", secrets.write("desired", plan.requested()));
        put(json, secrets, INSTANCES, context.instances());
        put(
                json,
                secrets,
                "desiredInstances",
                plan.instanceUpdates().stream().map(InstanceUpdate::desired).toList());
        ObjectNode options = FieldsJson.of(PlanOptions.class, plan.options(), Set.of(OPTION));
        JsonReport.putTexts(
                options,
                IGNORED,
                plan.options().ignored().stream().map(Place::toString).toList());
        json.set("options", options);
        json.set("facts", FieldsJson.of(UpdateContext.class, context, Set.of(INSTANCES)));
        return json;
    }

    private static void put(ObjectNode json, StandIns secrets, String name, List<? extends ModelObject> models) {
        ArrayNode array = json.putArray(name);
        models.forEach(model -> array.add(secrets.write(name + "[" + array.size() + "]", model)));
    }

    /**
     * Plans what is read.
     *
     * @throws InvalidPlanException if something is missing, or is not what it has to be
     */
    static UpgradePlan plan(JsonNode json, RuleBook rules) {
        try {
            ScaleSet applied = read(ScaleSet.class, json.path("applied"), "applied");
            ScaleSet desired = read(ScaleSet.class, json.path("desired"), "desired");
            PlanOptions.Builder options = options(json.path("options"), List.of(applied, desired));
            UpdateContext.Builder facts =
                    (UpdateContext.Builder) FieldsJson.builder(UpdateContext.class, json.path("facts"), "input.facts");
            UpdateContext context = facts.instances(list(json, INSTANCES)).build();
            return UpgradePlanner.create()
                    .withRules(rules)
                    .withOptions(options.build())
                    .plan(applied, desired, context, list(json, "desiredInstances"));
        } catch (InvalidOptionException e) {
            throw new InvalidPlanException("has a wrong option: " + e.getMessage());
        } catch (InvalidInstanceException e) {
            throw new InvalidPlanException("has wrong instances: " + e.getMessage());
        }
    }

    private static PlanOptions.Builder options(JsonNode json, List<ScaleSet> models) {
        List<Place> ignored = new ArrayList<>();
        for (JsonNode place : json.path(IGNORED)) {
            ignored.add(place(place.asText(), models));
        }
        JsonNode others = json.deepCopy();
        if (others instanceof ObjectNode object) {
            object.remove(IGNORED);
        }
        PlanOptions.Builder options =
                (PlanOptions.Builder) FieldsJson.builder(PlanOptions.class, others, "input.options");
        return options.ignored(ignored);
    }

    private static Place place(String text, List<ScaleSet> models) {
        try {
            return Place.in(models, text);
        } catch (InvalidPlaceException e) {
            throw new InvalidPlanException("has a wrong option: " + IGNORED + ": " + e.getMessage());
        }
    }

    private static List<ScaleSetInstance> list(JsonNode json, String name) {
        if (!json.path(name).isArray()) {
            throw new InvalidPlanException("has no array input." + name);
        }
        List<ScaleSetInstance> instances = new ArrayList<>();
        for (JsonNode one : json.path(name)) {
            instances.add(read(ScaleSetInstance.class, one, name + "[" + instances.size() + "]"));
        }
        return instances;
    }

    private static <T extends ModelObject> T read(Class<T> type, JsonNode json, String name) {
        if (!json.isObject()) {
            throw new InvalidPlanException("has no object input." + name);
        }
        try {
            return ModelReader.create().read(type, json).value();
        } catch (InvalidModelException e) {
            String path = e.path();
            throw new InvalidPlanException("has a wrong value in input." + name
                    + (path.isEmpty() || path.startsWith("[") ? path : "." + path) + ": "
                    + e.problems().get(0).message());
        }
    }
}
