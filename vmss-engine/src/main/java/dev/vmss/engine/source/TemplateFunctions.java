package dev.vmss.engine.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.vmss.engine.source.TemplateExpression.Call;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The functions of templates whose value follows from the template, its parameters and the ids around it. What only the service
 * knows, such as {@code reference}, {@code listKeys}, {@code utcNow}, has no value here, and says so.
 *
 * @see <a href="https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions">Template functions</a>
 */
final class TemplateFunctions {

    /** A function of values that are all known. */
    interface Function {

        JsonNode of(List<JsonNode> arguments) throws UnknownValueException;
    }

    /** A function that decides itself which of its arguments have to be known. */
    interface Special {

        JsonNode of(TemplateScope scope, List<TemplateExpression> arguments) throws UnknownValueException;
    }

    private static final int LARGEST = 1 << 20;

    private static final Map<String, Special> SPECIAL = new HashMap<>();
    private static final Map<String, Function> PLAIN = new HashMap<>();

    static {
        SPECIAL.put("parameters", (scope, a) -> scope.parameter(text(scope, a, 0)));
        SPECIAL.put("variables", (scope, a) -> scope.variable(text(scope, a, 0)));
        SPECIAL.put("copyindex", TemplateFunctions::copyIndex);
        SPECIAL.put("lambdavariables", (scope, a) -> scope.lambdaVariable(text(scope, a, 0)));
        SPECIAL.put("if", (scope, a) -> scope.value(argument(a, isTrue(scope.value(argument(a, 0))) ? 1 : 2)));
        SPECIAL.put("and", (scope, a) -> BooleanNode.valueOf(!isAny(scope, a, false)));
        SPECIAL.put("or", (scope, a) -> BooleanNode.valueOf(isAny(scope, a, true)));
        SPECIAL.put("coalesce", TemplateFunctions::coalesce);
        SPECIAL.put("map", TemplateFunctions::map);
        SPECIAL.put("filter", TemplateFunctions::filter);
        TemplateResourceFunctions.addTo(SPECIAL);
        TemplateTextFunctions.addTo(PLAIN);
        TemplateListFunctions.addTo(PLAIN);
        TemplateLogicFunctions.addTo(PLAIN);
    }

    private TemplateFunctions() {}

    /** {@return the names of all functions that have a value here, in lower case} */
    static Set<String> names() {
        Set<String> names = new TreeSet<>(SPECIAL.keySet());
        names.addAll(PLAIN.keySet());
        return names;
    }

    static JsonNode call(TemplateScope scope, Call call) throws UnknownValueException {
        String name = call.function().toLowerCase(Locale.ROOT);
        Special special = SPECIAL.get(name);
        if (special != null) {
            return special.of(scope, call.arguments());
        }
        Function plain = PLAIN.get(name);
        if (plain == null && !name.contains(".")) {
            throw new UnknownValueException("the value of " + call.function() + "() is not known here");
        }
        List<JsonNode> arguments = new ArrayList<>();
        for (TemplateExpression argument : call.arguments()) {
            arguments.add(scope.value(argument));
        }
        if (plain == null) {
            Optional<JsonNode> own = scope.ownFunction(call.function(), arguments);
            return own.orElseThrow(() -> new UnknownValueException("there is no function " + call.function()));
        }
        try {
            JsonNode result = plain.of(arguments);
            // A few variables, each of which doubles another one, would fill any memory.
            if (result.size() > LARGEST
                    || result.isTextual() && result.textValue().length() > LARGEST) {
                throw new UnknownValueException("what " + call.function() + "() makes is too large");
            }
            return result;
        } catch (IndexOutOfBoundsException | ArithmeticException | IllegalArgumentException e) {
            throw new UnknownValueException(call.function() + "() cannot be called like this");
        }
    }

    static TemplateExpression argument(List<TemplateExpression> arguments, int index) throws UnknownValueException {
        if (index >= arguments.size()) {
            throw new UnknownValueException("an argument of a function is missing");
        }
        return arguments.get(index);
    }

    private static String text(TemplateScope scope, List<TemplateExpression> arguments, int index)
            throws UnknownValueException {
        return scope.value(argument(arguments, index)).asText();
    }

    static boolean isTrue(JsonNode value) throws UnknownValueException {
        if (!value.isBoolean()) {
            throw new UnknownValueException("a condition is neither true nor false");
        }
        return value.booleanValue();
    }

    static int wholeNumber(JsonNode value) throws UnknownValueException {
        try {
            return value.isNumber()
                    ? value.intValue()
                    : Integer.parseInt(value.asText().strip());
        } catch (NumberFormatException e) {
            throw new UnknownValueException("a value is not a whole number");
        }
    }

    private static JsonNode copyIndex(TemplateScope scope, List<TemplateExpression> arguments)
            throws UnknownValueException {
        JsonNode first = arguments.isEmpty() ? NullNode.getInstance() : scope.value(arguments.get(0));
        JsonNode last = arguments.isEmpty() ? first : scope.value(arguments.get(arguments.size() - 1));
        int offset = last.isNumber() ? last.intValue() : 0;
        return SourceJson.NODES.numberNode(scope.loopIndex(first.isTextual() ? first.textValue() : null) + offset);
    }

    /** What decides is enough: the others need not be known. */
    private static boolean isAny(TemplateScope scope, List<TemplateExpression> arguments, boolean wanted)
            throws UnknownValueException {
        UnknownValueException unknown = null;
        for (TemplateExpression argument : arguments) {
            try {
                if (isTrue(scope.value(argument)) == wanted) {
                    return true;
                }
            } catch (UnknownValueException e) {
                unknown = e;
            }
        }
        if (unknown != null) {
            throw unknown;
        }
        return false;
    }

    private static JsonNode coalesce(TemplateScope scope, List<TemplateExpression> arguments)
            throws UnknownValueException {
        for (TemplateExpression argument : arguments) {
            JsonNode value = scope.value(argument);
            if (!value.isNull()) {
                return value;
            }
        }
        return NullNode.getInstance();
    }

    private static JsonNode map(TemplateScope scope, List<TemplateExpression> arguments) throws UnknownValueException {
        ArrayNode results = SourceJson.NODES.arrayNode();
        for (JsonNode element : scope.value(argument(arguments, 0))) {
            results.add(lambda(scope, argument(arguments, 1), element));
        }
        return results;
    }

    private static JsonNode filter(TemplateScope scope, List<TemplateExpression> arguments)
            throws UnknownValueException {
        ArrayNode results = SourceJson.NODES.arrayNode();
        for (JsonNode element : scope.value(argument(arguments, 0))) {
            if (isTrue(lambda(scope, argument(arguments, 1), element))) {
                results.add(element);
            }
        }
        return results;
    }

    private static JsonNode lambda(TemplateScope scope, TemplateExpression lambda, JsonNode element)
            throws UnknownValueException {
        if (lambda instanceof Call call
                && call.function().equalsIgnoreCase("lambda")
                && call.arguments().size() == 2) {
            return scope.withLambda(
                    scope.value(call.arguments().get(0)).asText(),
                    element,
                    call.arguments().get(1));
        }
        throw new UnknownValueException("a lambda of several variables is not known here");
    }
}
