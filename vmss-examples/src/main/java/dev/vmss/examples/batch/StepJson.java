package dev.vmss.examples.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.plan.Step;
import java.lang.reflect.RecordComponent;
import java.util.List;

/**
 * Writes the steps of a plan. A step's kind is the name of its record, and its fields are the record's components, so a kind
 * that the engine adds is written without a change here.
 */
public final class StepJson {

    private StepJson() {}

    /**
     * A step.
     *
     * @param step the step
     * @return its JSON
     */
    public static ObjectNode of(Step step) {
        String name = step.getClass().getSimpleName();
        String kind = Character.toLowerCase(name.charAt(0)) + name.substring(1);
        ObjectNode json = Json.object();
        json.put("kind", kind);
        json.put("actor", Json.name(step.actor()));
        json.set("instances", Json.texts(step.instances()));
        for (RecordComponent component : step.getClass().getRecordComponents()) {
            String field = fieldName(kind, component.getName());
            if (!json.has(field)) {
                put(json, field, get(step, component));
            }
        }
        json.put("description", step.describe());
        return json;
    }

    /** What an update of the model changes is its cause at the same time; the protocol calls it its paths. */
    private static String fieldName(String kind, String component) {
        return kind.equals("updateModel") && component.equals("causes") ? "paths" : component;
    }

    private static void put(ObjectNode json, String name, Object value) {
        if (value instanceof Integer number) {
            json.put(name, number);
        } else if (value instanceof Boolean truth) {
            json.put(name, truth);
        } else if (value instanceof Enum<?> constant) {
            json.put(name, Json.name(constant));
        } else if (value instanceof List<?> list) {
            json.set(name, Json.texts(list.stream().map(Object::toString).toList()));
        } else if (!value.toString().isEmpty()) {
            // Durations are written in ISO 8601. A text is empty where a step of the kind has nothing to say.
            json.put(name, value.toString());
        }
    }

    private static Object get(Step step, RecordComponent component) {
        try {
            return component.getAccessor().invoke(step);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A public record can be read", e);
        }
    }
}
