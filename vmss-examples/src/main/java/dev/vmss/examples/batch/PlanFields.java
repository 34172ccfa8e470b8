package dev.vmss.examples.batch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.impact.Disruption;
import dev.vmss.engine.plan.BatchHook;
import dev.vmss.engine.plan.BatchSizing;
import dev.vmss.engine.plan.FailedInstances;
import dev.vmss.engine.plan.InstanceAction;
import dev.vmss.engine.plan.InvalidOptionException;
import dev.vmss.engine.plan.PlanOptions;
import dev.vmss.engine.plan.StoppedInstances;
import dev.vmss.engine.render.JsonReport;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.value.ArmId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The field {@code options} of a plan's request, whose members are called as in {@link PlanOptions}. */
final class PlanFields {

    private interface Field {

        void read(String name, JsonNode value, PlanOptions.Builder options) throws RequestException;
    }

    private final Map<String, Field> fields = new TreeMap<>(Map.ofEntries(
            field("maxInstancesAtOnce", (name, value, options) -> options.maxInstancesAtOnce(wholeNumber(name, value))),
            field(
                    "mostDisruptiveAllowed",
                    (name, value, options) ->
                            options.mostDisruptiveAllowed(constant(name, value, Disruption.values()))),
            field("first", (name, value, options) -> options.first(texts(name, value))),
            field("stopAfterBatches", (name, value, options) -> options.stopAfterBatches(wholeNumber(name, value))),
            field("stopAfterPercent", (name, value, options) -> options.stopAfterPercent(wholeNumber(name, value))),
            field("reimage", (name, value, options) -> options.reimage(truth(name, value))),
            field("newInstancesOnly", (name, value, options) -> options.newInstancesOnly(truth(name, value))),
            field("action", (name, value, options) -> options.action(constant(name, value, InstanceAction.values()))),
            field("forceUpdateTag", (name, value, options) -> options.forceUpdateTag(text(name, value))),
            field(
                    "rerunExtensions",
                    (name, value, options) -> options.rerunExtensions(texts(name, value, "names of extensions"))),
            field("ownedByOthers", this::readIgnored),
            field("capacityOwnedByAutoscale", (name, value, options) -> {
                if (truth(name, value)) {
                    options.addIgnored(PlanOptions.CAPACITY);
                }
            }),
            field("beforeBatch", (name, value, options) -> options.beforeBatch(hooks(name, value))),
            field("afterBatch", (name, value, options) -> options.afterBatch(hooks(name, value))),
            field(
                    "replacedLoadBalancers",
                    (name, value, options) -> options.replacedLoadBalancers(
                            texts(name, value, "ids").stream().map(ArmId::of).toList())),
            field("natRules", (name, value, options) -> options.natRules(truth(name, value))),
            field("actOn", (name, value, options) -> options.actOn(texts(name, value))),
            field(
                    "stoppedInstances",
                    (name, value, options) ->
                            options.stoppedInstances(constant(name, value, StoppedInstances.values()))),
            field(
                    "failedInstances",
                    (name, value, options) -> options.failedInstances(constant(name, value, FailedInstances.values()))),
            field(
                    "batchSizing",
                    (name, value, options) -> options.batchSizing(constant(name, value, BatchSizing.values()))),
            field("withinUpdateDomains", (name, value, options) -> options.withinUpdateDomains(truth(name, value))),
            field("phases", PlanFields::readPhases),
            field("skipped", (name, value, options) -> options.skipped(texts(name, value)))));

    private static Map.Entry<String, Field> field(String name, Field field) {
        return Map.entry(name, field);
    }

    /** Any of the sets may have a place that the model does not know. */
    private final List<ScaleSet> sets;

    private PlanFields(ScaleSet applied, ScaleSet desired) {
        this.sets = List.of(applied, desired);
    }

    static PlanOptions read(Request request, ScaleSet applied, ScaleSet desired) throws RequestException {
        return new PlanFields(applied, desired).read(request);
    }

    private PlanOptions read(Request request) throws RequestException {
        JsonNode given = request.json("options").orElse(Json.object());
        if (!given.isObject()) {
            throw Request.invalid("options", "must be an object");
        }
        PlanOptions.Builder options = PlanOptions.builder();
        for (Map.Entry<String, JsonNode> member : given.properties()) {
            Field field = fields.get(member.getKey());
            String name = "options." + member.getKey();
            if (field == null) {
                throw Request.invalid(
                        name, "is not a known option; known options: " + String.join(", ", fields.keySet()));
            } else if (!member.getValue().isNull()) {
                field.read(name, member.getValue(), options);
            }
        }
        try {
            return options.build();
        } catch (InvalidOptionException e) {
            throw Request.invalid("options." + e.option(), e.problem());
        }
    }

    private static int wholeNumber(String name, JsonNode value) throws RequestException {
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw Request.invalid(name, "must be an integer");
        }
        return value.intValue();
    }

    private static boolean truth(String name, JsonNode value) throws RequestException {
        if (!value.isBoolean()) {
            throw Request.invalid(name, "must be true or false");
        }
        return value.booleanValue();
    }

    private static String text(String name, JsonNode value) throws RequestException {
        if (!value.isTextual()) {
            throw Request.invalid(name, "must be a string");
        }
        return value.textValue();
    }

    private static List<String> texts(String name, JsonNode value) throws RequestException {
        return texts(name, value, "instance ids, as strings");
    }

    private static List<String> texts(String name, JsonNode value, String what) throws RequestException {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : value) {
            if (element.isTextual()) {
                texts.add(element.textValue());
            }
        }
        if (!value.isArray() || texts.size() < value.size()) {
            throw Request.invalid(name, "must be an array of " + what);
        }
        return texts;
    }

    private static List<BatchHook> hooks(String name, JsonNode value) throws RequestException {
        List<BatchHook> hooks = new ArrayList<>();
        for (String text : texts(name, value, "texts such as drain=PT5M")) {
            try {
                hooks.add(BatchHook.of(text));
            } catch (IllegalArgumentException e) {
                throw Request.invalid(name + "[" + hooks.size() + "]", String.valueOf(e.getMessage()));
            }
        }
        return hooks;
    }

    private void readIgnored(String name, JsonNode value, PlanOptions.Builder options) throws RequestException {
        options.addAllIgnored(PlaceFields.read(name, texts(name, value, "paths"), sets));
    }

    private static void readPhases(String name, JsonNode value, PlanOptions.Builder options) throws RequestException {
        if (!value.isObject()) {
            throw Request.invalid(name, "must be an object with an integer for each instance id");
        }
        for (Map.Entry<String, JsonNode> phase : value.properties()) {
            String instance = name + "." + phase.getKey();
            options.putPhases(phase.getKey(), wholeNumber(instance, phase.getValue()));
        }
    }

    private static <E extends Enum<E>> E constant(String name, JsonNode value, E[] constants) throws RequestException {
        return Arrays.stream(constants)
                .filter(constant -> JsonReport.name(constant).equals(value.textValue()))
                .findFirst()
                .orElseThrow(() -> Request.invalid(
                        name,
                        "must be one of "
                                + Arrays.stream(constants).map(JsonReport::name).collect(Collectors.joining(", "))));
    }
}
