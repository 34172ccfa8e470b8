package dev.vmss.engine.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.vmss.engine.source.TemplateFunctions.Function;
import dev.vmss.model.value.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.LongBinaryOperator;

/** Comparisons, logic and numbers. */
final class TemplateLogicFunctions {

    private TemplateLogicFunctions() {}

    static void addTo(Map<String, Function> functions) {
        functions.put("true", a -> BooleanNode.TRUE);
        functions.put("false", a -> BooleanNode.FALSE);
        functions.put("null", a -> NullNode.getInstance());
        functions.put("not", a -> BooleanNode.valueOf(!TemplateFunctions.isTrue(a.get(0))));
        functions.put("bool", a -> bool(a.get(0)));
        functions.put("equals", a -> BooleanNode.valueOf(JsonValue.of(a.get(0)).equals(JsonValue.of(a.get(1)))));
        functions.put("less", a -> compared(a, order -> order < 0));
        functions.put("lessorequals", a -> compared(a, order -> order <= 0));
        functions.put("greater", a -> compared(a, order -> order > 0));
        functions.put("greaterorequals", a -> compared(a, order -> order >= 0));
        functions.put("int", a -> number(TemplateFunctions.wholeNumber(a.get(0))));
        functions.put("add", a -> calculated(a, Math::addExact));
        functions.put("sub", a -> calculated(a, Math::subtractExact));
        functions.put("mul", a -> calculated(a, Math::multiplyExact));
        functions.put("div", a -> calculated(a, (x, y) -> x / y));
        functions.put("mod", a -> calculated(a, (x, y) -> x % y));
        functions.put("min", a -> extreme(a, order -> order < 0));
        functions.put("max", a -> extreme(a, order -> order > 0));
    }

    static JsonNode number(long value) {
        return value == (int) value ? SourceJson.NODES.numberNode((int) value) : SourceJson.NODES.numberNode(value);
    }

    private static JsonNode bool(JsonNode value) throws UnknownValueException {
        if (value.isBoolean()) {
            return value;
        } else if (value.isNumber()) {
            return BooleanNode.valueOf(value.intValue() != 0);
        }
        String text = value.asText();
        if (text.equalsIgnoreCase("true") || text.equals("1")) {
            return BooleanNode.TRUE;
        } else if (text.equalsIgnoreCase("false") || text.equals("0")) {
            return BooleanNode.FALSE;
        }
        throw new UnknownValueException("a value is neither true nor false");
    }

    private static JsonNode compared(List<JsonNode> arguments, IntPredicate condition) throws UnknownValueException {
        JsonNode a = arguments.get(0);
        JsonNode b = arguments.get(1);
        if (a.isNumber() && b.isNumber()) {
            return BooleanNode.valueOf(condition.test(a.decimalValue().compareTo(b.decimalValue())));
        } else if (a.isTextual() && b.isTextual()) {
            return BooleanNode.valueOf(condition.test(a.textValue().compareTo(b.textValue())));
        }
        throw new UnknownValueException("two values of different types cannot be compared");
    }

    private static JsonNode calculated(List<JsonNode> arguments, LongBinaryOperator operator)
            throws UnknownValueException {
        return number(operator.applyAsLong(whole(arguments.get(0)), whole(arguments.get(1))));
    }

    private static long whole(JsonNode value) throws UnknownValueException {
        if (!value.isIntegralNumber()) {
            throw new UnknownValueException("a value is not a whole number");
        }
        return value.longValue();
    }

    private static JsonNode extreme(List<JsonNode> arguments, IntPredicate isBetter) throws UnknownValueException {
        Iterable<JsonNode> all = arguments.size() == 1 && arguments.get(0).isArray() ? arguments.get(0) : arguments;
        JsonNode best = null;
        for (JsonNode value : all) {
            if (!value.isNumber()) {
                throw new UnknownValueException("a value is not a whole number");
            }
            BigDecimal number = value.decimalValue();
            if (best == null || isBetter.test(number.compareTo(best.decimalValue()))) {
                best = value;
            }
        }
        if (best == null) {
            throw new UnknownValueException("a list is empty");
        }
        return best;
    }
}
