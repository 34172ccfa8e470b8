package dev.vmss.engine.render;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.plan.Step;
import java.lang.reflect.RecordComponent;
import java.util.List;

/**
 * Steps of a plan as JSON. The members of a step are the components of its record, so a new kind of step needs no
 * change here.
 */
public final class StepJson {

    private StepJson() {}

    /**
     * A step, as in a {@linkplain JsonReport report} of a plan, but without its number, its times and its commands.
     *
     * @param step the step
     * @return a tree that the caller may change
     */
    public static ObjectNode of(Step step) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        put(json, step);
        return json;
    }

    static void put(ObjectNode json, Step step) {
        json.put("kind", name(step.kind()));
        json.put("actor", JsonReport.name(step.actor()));
        JsonReport.putTexts(json, "instances", step.instances());
        JsonReport.putTexts(json, "causes", step.causes());
        if (step.kind() == Step.Kind.UPDATE_MODEL) {
            // What an update of the model changes is its cause at the same time.
            JsonReport.putTexts(json, "paths", step.causes());
        }
        json.put("disruption", JsonReport.name(step.disruption()));
        json.put("description", step.describe());
        for (RecordComponent component : step.getClass().getRecordComponents()) {
            if (!json.has(component.getName())) {
                put(json, component.getName(), value(step, component));
            }
        }
    }

    private static String name(Step.Kind kind) {
        // The schema has called the kind so since its first version.
        return kind == Step.Kind.SET_PROPERTY ? "setFlag" : JsonReport.name(kind);
    }

    private static void put(ObjectNode json, String name, Object value) {
        if (value instanceof Integer number) {
            json.put(name, number);
        } else if (value instanceof Enum<?> constant) {
            json.put(name, JsonReport.name(constant));
        } else if (value instanceof List<?> list) {
            JsonReport.putTexts(json, name, list.stream().map(Object::toString).toList());
        } else if (!value.toString().isEmpty()) {
            // Durations are written in ISO 8601. A text is empty where a step of the kind has nothing to say.
            json.put(name, value.toString());
        }
    }

    private static Object value(Step step, RecordComponent component) {
        try {
            return component.getAccessor().invoke(step);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A public record can be read", e);
        }
    }
}
