package dev.vmss.engine.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.model.value.TextValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What expressions of a template can name: its parameters, variables and functions, the resource group, and loops around them. */
final class TemplateScope {

    /** Gives a value, or tells why it is not known. */
    interface Evaluation {

        JsonNode get() throws UnknownValueException;
    }

    private static final int MOST_ITERATIONS = 800;

    private final JsonNode template;
    private final TemplateBudget budget;
    private final Map<String, Evaluation> given;
    private final Optional<String> subscription;
    private final Optional<String> resourceGroup;
    private final Set<String> inEvaluation = new HashSet<>();
    private final Map<String, JsonNode> variables = new HashMap<>();
    private final Map<String, Integer> loops = new HashMap<>();
    private final Deque<String> loopsAround = new ArrayDeque<>();
    private final Map<String, JsonNode> lambdas = new HashMap<>();

    TemplateScope(
            JsonNode template,
            TemplateBudget budget,
            Map<String, Evaluation> given,
            Optional<String> subscription,
            Optional<String> resourceGroup) {
        this.template = template;
        this.budget = budget;
        this.given = given;
        this.subscription = subscription;
        this.resourceGroup = resourceGroup;
    }

    /** The budget of the template and of those nested in it. */
    TemplateBudget budget() {
        return budget;
    }

    Optional<String> subscription() {
        return subscription;
    }

    Optional<String> resourceGroup() {
        return resourceGroup;
    }

    /** The value of a text, which may be an expression. */
    JsonNode text(String text) throws UnknownValueException {
        return TextValue.isExpression(text) ? value(TemplateExpression.parse(text)) : SourceJson.NODES.textNode(text);
    }

    JsonNode value(TemplateExpression expression) throws UnknownValueException {
        if (expression instanceof TemplateExpression.Literal literal) {
            return literal.value();
        }
        budget.enter();
        try {
            JsonNode value = expression instanceof TemplateExpression.Part part
                    ? part(part)
                    : TemplateFunctions.call(this, (TemplateExpression.Call) expression);
            budget.spendOn(value);
            return value;
        } finally {
            budget.leave();
        }
    }

    private JsonNode part(TemplateExpression.Part part) throws UnknownValueException {
        JsonNode of = value(part.of());
        JsonNode key = value(part.key());
        JsonNode found = key.isIntegralNumber() ? of.path(key.intValue()) : SourceJson.member(of, key.asText());
        if (!found.isMissingNode()) {
            return found;
        } else if (part.isOptional()) {
            return SourceJson.NODES.nullNode();
        }
        String around = part.of() instanceof TemplateExpression.Call call ? call.function() + "()" : "an object";
        throw new UnknownValueException(
                "there is no " + (key.isTextual() ? key.asText() : "such element") + " in " + around);
    }

    /** The value of a tree, all of which must be known. */
    JsonNode tree(JsonNode tree) throws UnknownValueException {
        budget.enter();
        try {
            return valueOf(tree);
        } finally {
            budget.leave();
        }
    }

    private JsonNode valueOf(JsonNode tree) throws UnknownValueException {
        if (tree.isTextual()) {
            return text(tree.textValue());
        } else if (tree.isArray()) {
            ArrayNode array = SourceJson.NODES.arrayNode();
            for (JsonNode element : tree) {
                array.add(tree(element));
            }
            return array;
        } else if (!tree.isObject()) {
            return tree;
        }
        ObjectNode object = SourceJson.NODES.objectNode();
        for (Map.Entry<String, JsonNode> member : tree.properties()) {
            if (isLoop(member.getKey(), member.getValue())) {
                for (JsonNode loop : member.getValue()) {
                    object.set(loop.path("name").asText(), loop(loop));
                }
            } else {
                object.set(text(member.getKey()).asText(), tree(member.getValue()));
            }
        }
        return object;
    }

    /** Whether a member is a list of loops that make members, not a member of that name. */
    static boolean isLoop(String name, JsonNode value) {
        return name.equalsIgnoreCase("copy")
                && value.isArray()
                && !value.isEmpty()
                && value.get(0).has("count");
    }

    private JsonNode loop(JsonNode loop) throws UnknownValueException {
        ArrayNode array = SourceJson.NODES.arrayNode();
        String name = loop.path("name").asText();
        int count = count(loop);
        for (int i = 0; i < count; i++) {
            budget.spendOn(loop);
            enterLoop(name, i);
            try {
                array.add(tree(loop.path("input")));
            } finally {
                leaveLoop(name);
            }
        }
        return array;
    }

    /** How often a loop runs. */
    int count(JsonNode loop) throws UnknownValueException {
        JsonNode count =
                loop.path("count").isTextual() ? text(loop.path("count").textValue()) : loop.path("count");
        int number = count.isTextual() ? TemplateFunctions.wholeNumber(count) : count.asInt(-1);
        if (number < 0 || number > MOST_ITERATIONS) {
            throw new UnknownValueException("a loop must run 0 to " + MOST_ITERATIONS + " times");
        }
        return number;
    }

    void enterLoop(String name, int index) {
        loops.put(name.toLowerCase(Locale.ROOT), index);
        loopsAround.push(name);
    }

    void leaveLoop(String name) {
        loops.remove(name.toLowerCase(Locale.ROOT));
        loopsAround.pop();
    }

    /** The index of a loop of a name, or of the innermost one. */
    int loopIndex(@Nullable String name) throws UnknownValueException {
        String wanted = name != null ? name : loopsAround.isEmpty() ? "" : loopsAround.peek();
        Integer index = loops.get(wanted.toLowerCase(Locale.ROOT));
        if (index == null) {
            throw new UnknownValueException("copyIndex() is not in a loop of that name");
        }
        return index;
    }

    JsonNode lambdaVariable(String name) throws UnknownValueException {
        JsonNode value = lambdas.get(name);
        if (value == null) {
            throw new UnknownValueException("there is no such lambda variable");
        }
        return value;
    }

    /** The value of an expression in which a lambda variable has a value. */
    JsonNode withLambda(String name, JsonNode value, TemplateExpression body) throws UnknownValueException {
        JsonNode before = lambdas.put(name, value);
        try {
            return value(body);
        } finally {
            if (before == null) {
                lambdas.remove(name);
            } else {
                lambdas.put(name, before);
            }
        }
    }

    JsonNode parameter(String name) throws UnknownValueException {
        JsonNode declared = SourceJson.member(template.path("parameters"), name);
        if (declared.isMissingNode()) {
            throw new UnknownValueException("there is no parameter " + name);
        } else if (declared.path("type").asText().toLowerCase(Locale.ROOT).startsWith("secure")) {
            throw new UnknownValueException("the parameter " + name + " is secure");
        }
        Evaluation value = given.get(name.toLowerCase(Locale.ROOT));
        if (value != null) {
            return value.get();
        } else if (declared.has("defaultValue")) {
            return guarded("parameter " + name, () -> tree(declared.get("defaultValue")));
        } else if (declared.path("nullable").asBoolean()) {
            return SourceJson.NODES.nullNode();
        }
        throw new UnknownValueException("the parameter " + name + " has no value");
    }

    JsonNode variable(String name) throws UnknownValueException {
        String key = name.toLowerCase(Locale.ROOT);
        JsonNode known = variables.get(key);
        if (known != null) {
            return known;
        }
        JsonNode all = template.path("variables");
        JsonNode declared = SourceJson.member(all, name);
        boolean isMember = !declared.isMissingNode() && !isLoop(name, declared);
        JsonNode source = isMember ? declared : variableLoop(all, name);
        JsonNode value = guarded("variable " + name, () -> isMember ? tree(source) : loop(source));
        variables.put(key, value);
        return value;
    }

    private static JsonNode variableLoop(JsonNode all, String name) throws UnknownValueException {
        for (JsonNode loop : all.path("copy")) {
            if (loop.path("name").asText().equalsIgnoreCase(name)) {
                return loop;
            }
        }
        throw new UnknownValueException("there is no variable " + name);
    }

    /** A value that must not need itself. */
    private JsonNode guarded(String what, Evaluation value) throws UnknownValueException {
        if (!inEvaluation.add(what)) {
            throw new UnknownValueException("the " + what + " needs itself");
        }
        try {
            return value.get();
        } finally {
            inEvaluation.remove(what);
        }
    }

    /** The output of a function that the template declares; empty if it declares none of the name. */
    Optional<JsonNode> ownFunction(String name, List<JsonNode> arguments) throws UnknownValueException {
        for (JsonNode namespace : template.path("functions")) {
            String prefix = namespace.path("namespace").asText() + ".";
            if (name.regionMatches(true, 0, prefix, 0, prefix.length())) {
                JsonNode function = SourceJson.member(namespace.path("members"), name.substring(prefix.length()));
                Map<String, Evaluation> values = new HashMap<>();
                ObjectNode declared = SourceJson.NODES.objectNode();
                for (int i = 0; i < function.path("parameters").size(); i++) {
                    JsonNode parameter = function.path("parameters").path(i);
                    JsonNode argument = i < arguments.size() ? arguments.get(i) : SourceJson.NODES.nullNode();
                    declared.set(parameter.path("name").asText(), SourceJson.NODES.objectNode());
                    values.put(parameter.path("name").asText().toLowerCase(Locale.ROOT), () -> argument);
                }
                ObjectNode inner = SourceJson.NODES.objectNode();
                inner.set("parameters", declared);
                if (!function.has("output")) {
                    return Optional.empty();
                }
                // Such a function sees its own parameters only, and no other function of the template.
                TemplateScope scope = new TemplateScope(inner, budget, values, subscription, resourceGroup);
                return Optional.of(scope.tree(function.path("output").path("value")));
            }
        }
        return Optional.empty();
    }
}
