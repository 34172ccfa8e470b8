package dev.vmss.engine.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.source.TemplateInputs.Given;
import dev.vmss.engine.source.TemplateScope.Evaluation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Deployment templates, and those nested in them: each resource that is a scale set, with values in place of expressions as far as
 * they are known.
 *
 * @see <a href="https://learn.microsoft.com/azure/azure-resource-manager/templates/syntax">Structure and syntax</a>
 */
final class TemplateReader {

    private static final String DEPLOYMENT = "Microsoft.Resources/deployments";
    private static final int DEEPEST = 20;
    private static final int MOST_NAMED = 12;

    /** What only the deployment looks at. */
    private static final List<String> OF_DEPLOYMENT = List.of("dependsOn", "condition", "copy", "comments", "metadata");

    private final SetReader reader = new SetReader(SourceFormat.TEMPLATE);
    private final List<SourceDocument> found = new ArrayList<>();
    private final List<SourceNote> notes = new ArrayList<>();

    private TemplateReader() {}

    static boolean isTemplate(JsonNode tree) {
        String schema = tree.path("$schema").asText();
        return schema.contains("eploymentTemplate.json")
                || schema.contains("eploymentParameters.json")
                || tree.has("contentVersion") && tree.path("resources").isContainerNode();
    }

    static List<SourceDocument> read(JsonNode template, TemplateInputs inputs) {
        if (template.path("$schema").asText().contains("eploymentParameters.json")) {
            throw new InvalidSourceException(
                    "is a parameters file, not a template; give it by --parameters, beside what bicep build --stdout FILE prints");
        }
        TemplateReader reading = new TemplateReader();
        TemplateScope scope = new TemplateScope(
                template, new TemplateBudget(), given(template, inputs), inputs.subscription(), inputs.resourceGroup());
        reading.readResources(template.path("resources"), scope, "resources", 0);
        if (reading.found.isEmpty()) {
            String why =
                    reading.notes.isEmpty() ? "" : " (" + reading.notes.get(0).text() + ")";
            throw new InvalidSourceException("is a template without a scale set" + why
                    + "; give the one that has it, as bicep build --stdout FILE or az group export prints it");
        }
        return reading.found.stream()
                .map(document -> document.withNotes(Stream.concat(document.notes().stream(), reading.notes.stream())
                        .toList()))
                .toList();
    }

    private static Map<String, Evaluation> given(JsonNode template, TemplateInputs inputs) {
        Map<String, Evaluation> values = new HashMap<>();
        inputs.parameters().forEach((key, given) -> {
            JsonNode declared = SourceJson.member(template.path("parameters"), given.name());
            if (declared.isMissingNode()) {
                throw new InvalidSourceException("has no parameter " + given.name() + " (--parameters)"
                        + (template.path("parameters").isEmpty()
                                ? "; it has none at all"
                                : "; it has " + String.join(", ", names(template.path("parameters")))));
            }
            JsonNode value =
                    given.isArgument() ? typed(given, declared.path("type").asText()) : given.value();
            values.put(key, () -> value);
        });
        return values;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode typed(Given given, String type) {
        if (type.isEmpty() || type.toLowerCase(Locale.ROOT).endsWith("string")) {
            return given.value();
        }
        return SourceJson.parse(given.value().textValue())
                .filter(value -> switch (type) {
                    case "int" -> value.isIntegralNumber();
                    case "bool" -> value.isBoolean();
                    case "array" -> value.isArray();
                    default -> value.isObject();
                })
                .orElseThrow(() -> new InvalidSourceException(
                        "takes a value of type " + type + " for the parameter " + given.name() + " (--parameters)"));
    }

    /** Resources are a list, or by symbolic names in an object. */
    private void readResources(JsonNode resources, TemplateScope scope, String path, int depth) {
        if (resources.isObject()) {
            for (Map.Entry<String, JsonNode> resource : resources.properties()) {
                readLoop(resource.getValue(), scope, path + "." + resource.getKey(), depth);
            }
        }
        for (int i = 0; resources.isArray() && i < resources.size(); i++) {
            readLoop(resources.get(i), scope, path + "[" + i + "]", depth);
        }
    }

    private void readLoop(JsonNode resource, TemplateScope scope, String path, int depth) {
        boolean isOfInterest = isType(resource, SetReader.SET_TYPE) || isType(resource, DEPLOYMENT);
        JsonNode loop = resource.path("copy");
        if (!isOfInterest || !loop.isObject()) {
            readResource(resource, scope, path, depth);
            return;
        }
        try {
            String name = loop.path("name").asText();
            int count = scope.count(loop);
            for (int i = 0; i < count; i++) {
                scope.budget().spend(TemplateBudget.RESOURCE);
                scope.enterLoop(name, i);
                readResource(resource, scope, path + "(" + i + ")", depth);
                scope.leaveLoop(name);
            }
        } catch (UnknownValueException e) {
            notes.add(SourceNote.of("how often " + path + " is deployed is not known: " + e.reason()));
            readResource(resource, scope, path, depth);
        }
    }

    private static boolean isType(JsonNode resource, String type) {
        return resource.path("type").asText().equalsIgnoreCase(type);
    }

    private void readResource(JsonNode resource, TemplateScope scope, String path, int depth) {
        if (resource.path("existing").asBoolean() || !isDeployed(resource, scope, path)) {
            return;
        } else if (isType(resource, SetReader.SET_TYPE)) {
            readSet(resource, scope, path);
        } else if (isType(resource, DEPLOYMENT)) {
            readNested(resource, scope, path, depth);
        } else if (isType(resource, SetReader.SET_TYPE + "/extensions")) {
            notes.add(SourceNote.of(
                    "the template also deploys " + path + ", an extension of a set, which is not looked at here"));
        }
    }

    private boolean isDeployed(JsonNode resource, TemplateScope scope, String path) {
        JsonNode condition = resource.path("condition");
        if (condition.isMissingNode()) {
            return true;
        }
        try {
            JsonNode value = scope.tree(condition);
            return !(value.isBoolean() && !value.booleanValue())
                    && !value.asText().equalsIgnoreCase("false");
        } catch (UnknownValueException e) {
            if (isType(resource, SetReader.SET_TYPE)) {
                notes.add(SourceNote.of("whether " + path + " is deployed is not known: " + e.reason()));
            }
            return true;
        }
    }

    private void readSet(JsonNode resource, TemplateScope scope, String path) {
        ObjectNode plain = ((ObjectNode) resource).deepCopy();
        plain.remove(OF_DEPLOYMENT);
        JsonNode children = plain.path("resources");
        plain.remove("resources");
        PartialEvaluation evaluation = new PartialEvaluation(scope);
        JsonNode set = evaluation.of(plain, "");
        List<SourceNote> ofSet = new ArrayList<>();
        if (!evaluation.reasons().isEmpty()) {
            ofSet.add(SourceNote.of("not known here: " + described(evaluation.reasons())));
        }
        if (!children.isEmpty()) {
            ofSet.add(SourceNote.of(
                    "the template also deploys resources within " + path + ", which are not looked at here"));
        }
        found.add(reader.read(set, Side.STATE, path, ofSet));
    }

    private static String described(Map<String, String> reasons) {
        Map<String, List<String>> places = new LinkedHashMap<>();
        reasons.forEach((place, reason) ->
                places.computeIfAbsent(reason, key -> new ArrayList<>()).add(place));
        List<String> parts = new ArrayList<>();
        places.forEach((reason, at) -> parts.add(String.join(", ", at.subList(0, Math.min(at.size(), MOST_NAMED)))
                + (at.size() > MOST_NAMED ? " and " + (at.size() - MOST_NAMED) + " more" : "") + ": " + reason));
        return String.join("; ", parts);
    }

    private void readNested(JsonNode deployment, TemplateScope scope, String path, int depth) {
        JsonNode properties = deployment.path("properties");
        JsonNode template = properties.path("template");
        if (!template.isObject() || depth == DEEPEST) {
            notes.add(SourceNote.of("the template that " + path + " links to is not here"));
            return;
        }
        String inner = path + ".properties.template.resources";
        boolean isInner = properties
                .path("expressionEvaluationOptions")
                .path("scope")
                .asText()
                .equalsIgnoreCase("inner");
        if (!isInner) {
            // Expressions within are those of the template around it.
            readResources(template.path("resources"), scope, inner, depth + 1);
            return;
        }
        Map<String, Evaluation> values = new HashMap<>();
        for (Map.Entry<String, JsonNode> parameter :
                properties.path("parameters").properties()) {
            JsonNode value = parameter.getValue().path("value");
            values.put(parameter.getKey().toLowerCase(Locale.ROOT), passed(parameter.getKey(), value, scope));
        }
        TemplateScope nested = new TemplateScope(
                template,
                scope.budget(),
                values,
                target(deployment.path("subscriptionId"), scope, scope.subscription()),
                target(deployment.path("resourceGroup"), scope, scope.resourceGroup()));
        readResources(template.path("resources"), nested, inner, depth + 1);
    }

    /** The value now, as loops around it go on. */
    private static Evaluation passed(String name, JsonNode value, TemplateScope scope) {
        if (value.isMissingNode()) {
            return () -> {
                throw new UnknownValueException("the parameter " + name + " comes from a key vault");
            };
        }
        try {
            JsonNode known = scope.tree(value);
            return () -> known;
        } catch (UnknownValueException e) {
            return () -> {
                throw e;
            };
        }
    }

    private static Optional<String> target(JsonNode given, TemplateScope scope, Optional<String> around) {
        if (!given.isTextual()) {
            return around;
        }
        try {
            return Optional.of(scope.text(given.textValue()).asText());
        } catch (UnknownValueException e) {
            return Optional.empty();
        }
    }
}
