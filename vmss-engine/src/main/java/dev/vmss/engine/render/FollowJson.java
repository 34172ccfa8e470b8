package dev.vmss.engine.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.follow.Deviation;
import dev.vmss.engine.follow.Observation;
import dev.vmss.engine.follow.StepProgress;
import dev.vmss.engine.rules.AzureError;
import dev.vmss.model.Place;
import java.time.Duration;

/**
 * The progress of a plan as JSON: {@code outcome}, {@code code} and {@code message} (of Azure's error, or {@code
 * null}), {@code steps[]} ({@code number}, {@code state}, {@code left[]} and what {@link StepJson} writes), {@code
 * next} (the same with {@code commands}, or {@code null}), {@code instances[]} ({@code instanceId}, {@code state}),
 * {@code deviations[]} ({@code code}, {@code message}, {@code stops}, {@code instances[]}, {@code paths[]}) and
 * {@code timeLeft} (ISO 8601, or {@code null}).
 */
public final class FollowJson {

    private FollowJson() {}

    /**
     * A report.
     *
     * @param report the plan with its progress
     * @return a tree that the caller may change
     */
    public static ObjectNode of(FollowReport report) {
        Observation now = report.now();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("outcome", JsonReport.name(now.outcome()));
        json.put("code", now.error().map(AzureError::code).orElse(null));
        json.put("message", now.error().map(AzureError::message).orElse(null));
        ArrayNode steps = json.putArray("steps");
        now.steps().forEach(step -> steps.add(step(step)));
        if (now.next().isPresent()) {
            ObjectNode next = json.putObject("next");
            next.setAll(step(now.next().get()));
            report.nextCommand().ifPresent(command -> JsonReport.putCommands(next.putObject("commands"), command));
        } else {
            json.putNull("next");
        }
        ArrayNode instances = json.putArray("instances");
        now.instances()
                .forEach((id, progress) ->
                        instances.addObject().put("instanceId", id).put("state", JsonReport.name(progress)));
        ArrayNode deviations = json.putArray("deviations");
        now.deviations().forEach(deviation -> put(deviations.addObject(), deviation));
        json.put("timeLeft", report.timeLeft().map(Duration::toString).orElse(null));
        return json;
    }

    static ObjectNode step(StepProgress progress) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("number", progress.number());
        json.put("state", JsonReport.name(progress.state()));
        JsonReport.putTexts(json, "left", progress.left());
        StepJson.put(json, progress.step());
        return json;
    }

    static void put(ObjectNode json, Deviation deviation) {
        json.put("code", JsonReport.name(deviation.code()));
        json.put("message", deviation.message());
        json.put("stops", deviation.code().stopsThePlan());
        JsonReport.putTexts(json, "instances", deviation.instances());
        JsonReport.putTexts(
                json, "paths", deviation.places().stream().map(Place::toString).toList());
    }
}
