package dev.vmss.engine.diff;

import dev.vmss.model.reflect.Property;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares values that have no properties of their own, by what their property says about case. */
final class Scalars {

    private Scalars() {}

    /** Whether two values that are not equal mean the same, as texts without case and numbers with other digits do. */
    static boolean sameInOtherForm(Property property, Object from, Object to) {
        if (to instanceof String text && property.ignoreCase()) {
            return text.equalsIgnoreCase((String) from);
        }
        return to instanceof BigDecimal number && number.compareTo((BigDecimal) from) == 0;
    }

    /** What two values have in common if, and only if, they are the same. */
    static Object comparable(Property property, Object value) {
        if (value instanceof String text && property.ignoreCase()) {
            return withoutCase(text);
        }
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }

    /** Letter by letter, as {@link String#equalsIgnoreCase} compares. */
    private static String withoutCase(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = Character.toLowerCase(Character.toUpperCase(letters[i]));
        }
        return new String(letters);
    }

    /** Whether two lists hold the same values, each as often; their order counts unless the property says otherwise. */
    static boolean same(Property property, List<?> from, List<?> to) {
        if (from.size() != to.size()) {
            return false;
        }
        return property.unordered()
                ? count(property, from).equals(count(property, to))
                : sameInOrder(property, from, to);
    }

    private static boolean sameInOrder(Property property, List<?> from, List<?> to) {
        for (int i = 0; i < to.size(); i++) {
            Object value = to.get(i);
            if (!value.equals(from.get(i)) && !sameInOtherForm(property, from.get(i), value)) {
                return false;
            }
        }
        return true;
    }

    private static Map<Object, Integer> count(Property property, List<?> values) {
        Map<Object, Integer> counts = new HashMap<>();
        values.forEach(value -> counts.merge(comparable(property, value), 1, Integer::sum));
        return counts;
    }
}
